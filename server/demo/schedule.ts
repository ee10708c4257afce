/** Stories run side by side, each act in its turn, so that the ledger is written in the order of time. */

/** Gives the instant of its next act, and acts when it is asked to go on. */
export type Story = AsyncGenerator<string, void>

/** Throws when a story goes back in time or past `until`. */
export async function inOrder(stories: readonly Story[], until: string): Promise<void> {
  const waiting: { story: Story; at: string }[] = []
  for (const story of stories) {
    const first = await story.next()
    if (!first.done) waiting.push({ story, at: first.value })
  }
  while (waiting.length > 0) {
    const turn = waiting.reduce((earliest, other) => (other.at < earliest.at ? other : earliest))
    if (turn.at > until) throw new Error(`A story acts at ${turn.at}, after ${until}.`)
    const next = await turn.story.next()
    if (next.done) waiting.splice(waiting.indexOf(turn), 1)
    else if (next.value < turn.at) throw new Error(`A story goes back from ${turn.at} to ${next.value}.`)
    else turn.at = next.value
  }
}
