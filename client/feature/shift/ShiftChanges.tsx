/** What changed while the reader was away, person by person, the latest first; since when stands on top and can be set. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { entryWords } from '#client/entryWords.ts'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { useKeys } from '#client/part/useKeys.ts'
import { When } from '#client/part/When.tsx'
import { useZone } from '#client/session.ts'
import { day, moment } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'
import { useNow } from '#client/useNow.ts'
import { actWord, personName } from '#client/wording.ts'
import './shift.css'

type Changes = Answer['release']['sinceShift']

/** `onSince`: null goes back to the reader's own last shift. */
export function ShiftChanges({ changes, onSince }: { changes: Changes; onSince: (since: string | null) => void }) {
  const { people, more } = changes
  const list = useRef<HTMLOListElement>(null)
  const step = (by: number) => () => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.whole') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[Math.min(links.length - 1, Math.max(0, here + by))]?.focus()
  }
  useKeys({ j: step(1), k: step(-1) })
  return (
    <section aria-label="Changed since your last shift">
      <Since changes={changes} onSince={onSince} />
      {people.length === 0 && (
        <p style={{ padding: '18px 0' }}>Nothing has changed since then: no request, decision, hold or release.</p>
      )}
      <ol ref={list} className="shift">
        {people.map((person) => (
          <Person key={person.key} person={person} />
        ))}
      </ol>
      {more && <p className="quiet">Older changes stand in the ledger and on each request.</p>}
    </section>
  )
}

function Since({ changes: { since, basis }, onSince }: Parameters<typeof ShiftChanges>[0]) {
  const [asked, setAsked] = useState<string | null>(basis === 'asked' ? since : null)
  return (
    <div className="since">
      <p>
        Since{' '}
        <b>
          <When at={since} />
        </b>
        {basis === 'shift' && ', when your last shift ended: after it you were away for six hours or more.'}
        {basis === 'none' && ': no earlier shift of yours is on record, so these are the last twelve hours.'}
        {basis === 'asked' && ', as you asked.'}
      </p>
      <form
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault()
          onSince(asked)
        }}
      >
        <MomentInput label="Show since" value={asked} onChange={setAsked} />
        <Button type="submit" variant="default">
          Show
        </Button>
        {basis === 'asked' && (
          <Button variant="subtle" onClick={() => onSince(null)}>
            Back to my last shift
          </Button>
        )}
      </form>
    </div>
  )
}

function Person({ person: { person, bookingId, bookingNumber, detainerId, entries } }: { person: Changes['people'][number] }) {
  const zone = useZone()
  const now = useNow()
  const who = (
    <>
      <strong>{personName(person)}</strong> <span className="quiet">·</span> {day(person.born)} <span className="quiet">·</span>{' '}
      {bookingNumber ?? 'no booking'}
    </>
  )
  return (
    <li>
      <h2>
        {detainerId ? (
          <Link to="/detainer/$id" params={{ id: detainerId }} className="whole">
            {who}
          </Link>
        ) : (
          <Link to="/booking/$id" params={{ id: bookingId ?? '' }} className="whole">
            {who}
          </Link>
        )}
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.seq}>
            <When at={entry.at} />
            <span>{entry.actorName}</span>
            <span>
              <b>{actWord[entry.act]}</b> {entryWords(entry, entry.detainerId ?? '', (instant) => moment(instant, zone, now))}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
