/** One screen's stream of the ledger as a browser reads it, without the browser: it can be dropped, be slow, and go on where it was. */
import { setTimeout } from 'node:timers/promises'

type Heard = { readonly seq: number; readonly act: string }
export type FeedReader = {
  readonly heard: Heard[]
  /** The status of the last answer, also where it came within the stream; null while it has none. */
  readonly status: () => number | null
  /** Resolves when this connection is over, however it ended. */
  readonly connect: (signal: AbortSignal, slowMs?: number) => Promise<void>
  /** Up to which entry this screen is current. */
  readonly at: () => number
}

export function feedReader(address: string, headers: () => Record<string, string>, from: number): FeedReader {
  const heard: Heard[] = []
  let [at, status] = [from, null as number | null]
  const take = (event: string): void => {
    const refused = /^event: serialized-error$/m.test(event) && /"httpStatus":(\d+)/.exec(event)?.[1]
    if (refused) status = Number(refused)
    const data = /^data: (.*)$/m.exec(event)?.[1]
    if (data === undefined || !/^id: \d+$/m.test(event)) return
    const { beat, seq, act } = JSON.parse(data) as { beat: boolean; seq: number; act: string }
    at = seq
    if (!beat) heard.push({ seq, act })
  }
  const connect = async (signal: AbortSignal, slowMs = 0): Promise<void> => {
    const input = encodeURIComponent(JSON.stringify({ lastEventId: String(at) }))
    try {
      const response = await fetch(`${address}/api/trpc/ledger.feed?input=${input}`, {
        headers: { ...headers(), accept: 'text/event-stream' },
        signal,
      })
      status = response.status
      if (!response.ok) return void (await response.text())
      let text = ''
      const decoder = new TextDecoder()
      for await (const piece of response.body ?? []) {
        text += decoder.decode(piece as Uint8Array, { stream: true })
        const events = text.split('\n\n')
        text = events.pop() ?? ''
        for (const event of events) take(event)
        if (slowMs > 0) await setTimeout(slowMs)
      }
    } catch {
      // Dropped: whoever reads connects again and goes on after the last entry heard.
    }
  }
  return { heard, status: () => status, connect, at: () => at }
}
