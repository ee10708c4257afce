/** Keep the case of the sandbox as a situation of the text, with what the text says now as what it expects. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Situation } from '#shared/record/situation.ts'
import { ACTIONS, type Verdict } from '#shared/record/verdict.ts'

type Props = {
  readonly scenario: Readonly<Record<string, unknown>>
  readonly verdict: Verdict
  readonly taken: readonly string[]
  readonly onKeep: (situation: Situation) => void
}

export function KeepCase({ scenario, verdict, taken, onKeep }: Props) {
  const [label, setLabel] = useState('')
  const [why, setWhy] = useState('')
  const [kept, setKept] = useState(false)
  const keep = () => {
    const actions = Object.fromEntries(ACTIONS.map((action) => [action, verdict.actions[action]]))
    onKeep({
      id: freeId(label, taken),
      scenario: { ...scenario, label: label.trim() },
      expected: { outcome: verdict.outcome, ...actions },
      ...(why.trim() === '' ? {} : { why: why.trim() }),
    })
    setLabel('')
    setWhy('')
    setKept(true)
  }
  return (
    <form
      className="keepCase"
      onSubmit={(event) => {
        event.preventDefault()
        if (label.trim() !== '') keep()
      }}
    >
      <h3>Keep this case as a situation</h3>
      <p className="quiet">What the text says now is what it will expect.</p>
      <TextInput
        size="xs"
        label="The situation in a few words"
        value={label}
        onChange={(event) => {
          setLabel(event.currentTarget.value)
          setKept(false)
        }}
      />
      <TextInput
        size="xs"
        label="Why the text calls for it"
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={label.trim() === ''}>
        Keep
      </Button>
      <span role="status" className="quiet">
        {kept && 'Kept. It is tried on every change from now on.'}
      </span>
    </form>
  )
}

function freeId(label: string, taken: readonly string[]): string {
  const plain =
    label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'case'
  let count = 1
  while (taken.includes(count === 1 ? plain : `${plain}-${count}`)) count += 1
  return count === 1 ? plain : `${plain}-${count}`
}
