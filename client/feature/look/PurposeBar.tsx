/** Whoever does not run the jail is asked once a visit for which purpose they look; it is kept with every look, and can be changed. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Chips } from '#client/part/Chips.tsx'
import { setPurpose, usePurpose } from '#client/purpose.ts'
import { useSession } from '#client/session.ts'
import './look.css'

const USUAL = ['inquiries', 'audit', 'statutory report', 'court or counsel']

/** Whose looks are not for running the jail. */
const ASKED: readonly string[] = ['records', 'auditor', 'policyOwner']

export function PurposeBar() {
  const { actor } = useSession()
  const purpose = usePurpose()
  const [changing, setChanging] = useState(false)
  const [text, setText] = useState('')
  if (!ASKED.includes(actor.role)) return null
  if (purpose !== null && !changing)
    return (
      <section className="purpose no-print" aria-label="Purpose of this visit">
        You look at persons for: <b>{purpose}</b>{' '}
        <Button size="compact-xs" variant="subtle" onClick={() => setChanging(true)}>
          Change
        </Button>
      </section>
    )
  const say = (words: string) => {
    setPurpose(words)
    setChanging(false)
    setText('')
  }
  return (
    <form
      className="purpose asks no-print"
      aria-label="Purpose of this visit"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) say(text.trim())
      }}
    >
      <span>For what do you look at persons today? It is kept with every look.</span>
      <Chips
        label="Purpose"
        options={USUAL.map((value) => ({ value, label: value }))}
        chosen={purpose === null ? [] : [purpose]}
        onToggle={say}
      />
      <TextInput
        size="xs"
        aria-label="Another purpose"
        placeholder="another purpose"
        maxLength={120}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" variant="default" disabled={text.trim() === ''}>
        Keep
      </Button>
    </form>
  )
}
