/**
 * Whoever does not run the jail is asked once a visit for which purpose they look, and only where a person's record is before them; it is kept
 * with every look, and can be changed. What is opened from an inquiry is looked at for that inquiry, and nobody is asked.
 */
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Chips } from '#client/part/Chips.tsx'
import { setPurpose, usePurpose } from '#client/purpose.ts'
import { usePermits, useSession } from '#client/session.ts'
import { queryClient, useTRPC } from '#client/trpc.ts'
import './look.css'

const USUAL = ['inquiries', 'audit', 'statutory report', 'court or counsel']

/** Whose looks are not for running the jail. */
const ASKED: readonly string[] = ['records', 'auditor', 'policyOwner']

/** Where what is kept on a person is shown. */
const AT_A_PERSON = /^\/(detainer\/|booking\/|search$|duplicates$)/

export function PurposeBar() {
  const { actor } = useSession()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const { inquiry } = useSearch({ strict: false })
  if (!AT_A_PERSON.test(path)) return null
  if (inquiry) return <ForInquiry id={inquiry} />
  return ASKED.includes(actor.role) ? <Asked /> : null
}

function ForInquiry({ id }: { id: string }) {
  const trpc = useTRPC()
  const page = useQuery(trpc.inquiry.byId.queryOptions({ id }, { enabled: usePermits('inquiry.read') }))
  return (
    <section className="purpose no-print" aria-label="Purpose of this visit">
      You look at this person for{' '}
      <Link to="/inquiries/$id" params={{ id }}>
        inquiry {page.data?.inquiry.number}
      </Link>
      .
    </section>
  )
}

function Asked() {
  const purpose = usePurpose()
  const [changing, setChanging] = useState(false)
  const [text, setText] = useState('')
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
    // What is on the screen is looked at for this purpose from now on, and that is written down too.
    void queryClient.invalidateQueries()
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
        Set purpose
      </Button>
    </form>
  )
}
