/** While a person is being recorded: whom the office knows already who may be the same, with what speaks for it and against. Both records are kept. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { Evidence } from '#client/part/Evidence.tsx'
import { day } from '#client/time.ts'
import { useTRPC } from '#client/trpc.ts'
import { personName } from '#client/wording.ts'
import './booking.css'
import type { NewBooking } from './newBooking.ts'

/** Surname and given name the same, or more: one of 4,000 pairs by chance. */
const WORTH_A_LOOK = 12
const MOST = 3

type Props = { readonly subject: Pick<NewBooking['subject'], 'surname' | 'given' | 'middle' | 'born' | 'aNumber' | 'fins'> }

export function MaybeKnown({ subject: { surname, given, middle, born, aNumber, fins } }: Props) {
  const trpc = useTRPC()
  const numbers = [aNumber, fins].filter((number): number is string => number !== null && number.trim() !== '')
  const question = { surname, given, middle, born: born && /^\d{4}(-\d\d){0,2}$/.test(born) ? born : null, numbers }
  const [settled] = useDebouncedValue(JSON.stringify(question), 250)
  const asked: typeof question = JSON.parse(settled)
  const found = useQuery(
    trpc.person.find.queryOptions(asked.surname.trim().length >= 2 ? asked : skipToken, { placeholderData: keepPreviousData }),
  )
  const known = (found.data?.persons ?? []).filter(({ bits }) => bits >= WORTH_A_LOOK).slice(0, MOST)
  if (known.length === 0) return null
  return (
    <section className="maybeKnown" aria-labelledby="maybeKnown">
      <h2 id="maybeKnown">May be the same person</h2>
      {known.map((person) => (
        <div key={person.subjectId ?? person.detainerId}>
          <p>
            <strong>{personName(person.known)}</strong> · {day(person.known.born)} ·{' '}
            {[...person.bookings, ...person.requests].map(({ number }) => number).join(', ')}
          </p>
          <Evidence reasons={person.reasons} />
        </div>
      ))}
      <p className="quiet">Record the booking all the same: both records stay, and can be linked under Duplicates.</p>
    </section>
  )
}
