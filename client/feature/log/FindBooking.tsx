/** Find the booking while the paper is typed: arrow keys move, Enter picks. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Field } from '#client/part/Field.tsx'
import { Refusal } from '#client/part/Refusal.tsx'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import { sayFound } from '#client/reasonWords.ts'
import { custodyWord, personName } from '#client/wording.ts'
import type { DraftPaper } from './draft.ts'
import { type Candidate, useCandidates } from './useCandidates.ts'

type Props = {
  readonly paper: DraftPaper
  readonly find: string
  readonly onFind: (text: string) => void
  readonly onPick: (bookingId: string) => void
  readonly error: string | undefined
}

export function FindBooking({ paper, find, onFind, onPick, error }: Props) {
  const { candidates, asked, busy, error: refused } = useCandidates(paper, find, true)
  const [at, setAt] = useState(0)
  const active = Math.min(at, candidates.length - 1)
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, candidates.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && candidates[active]) onPick(candidates[active].bookingId)
    else if (event.key === 'Escape' && find !== '') onFind('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Field name="match" className="find">
      <TextInput
        label="Find the booking"
        description="Searched by the paper as you type; or type a name, birth date, booking number or A-number. Arrow keys, then Enter."
        value={find}
        error={error}
        role="combobox"
        aria-expanded={candidates.length > 0}
        aria-controls="candidates"
        aria-autocomplete="list"
        {...(candidates[active] ? { 'aria-activedescendant': `candidate-${candidates[active].bookingId}` } : {})}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setAt(0)
          onFind(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      <Refusal error={refused} />
      <div id="candidates" role="listbox" aria-label="Bookings found" hidden={candidates.length === 0}>
        {candidates.map((candidate, index) => (
          <Option key={candidate.bookingId} candidate={candidate} selected={index === active} onPick={onPick} />
        ))}
      </div>
      <p role="status" className="quiet">
        {sayHowMany(candidates.length, asked, busy)}
      </p>
    </Field>
  )
}

const sayHowMany = (found: number, asked: boolean, busy: boolean): string => {
  if (!asked) return ''
  if (found > 0) return found === 1 ? 'One booking may be theirs.' : `${found} bookings may be theirs, the likeliest first.`
  return busy ? 'Searching …' : 'Nobody found by that. Try one part of the name, another spelling, or a number.'
}

function Option({ candidate, selected, onPick }: { candidate: Candidate; selected: boolean; onPick: Props['onPick'] }) {
  return (
    <div
      id={`candidate-${candidate.bookingId}`}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      onClick={() => onPick(candidate.bookingId)}
      onKeyDown={(event) => event.key === 'Enter' && onPick(candidate.bookingId)}
    >
      <strong>{personName(candidate)}</strong>
      <span>{day(candidate.born)}</span>
      <span>{candidate.number}</span>
      <span>{custodyWord[candidate.custody]}</span>
      <span className="quiet">
        booked <When at={candidate.bookedAt} />
      </span>
      <span className="quiet why">{sayFound(candidate)}</span>
    </div>
  )
}
