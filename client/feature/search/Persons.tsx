/** Persons found by a name, a date or a number, the likeliest first, each with the reason why; too many are narrowed by the birth year. */
import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Refusal } from '#client/part/Refusal.tsx'
import { When } from '#client/part/When.tsx'
import { sayFound } from '#client/reasonWords.ts'
import { day } from '#client/time.ts'
import { type Answer, useTRPC } from '#client/trpc.ts'
import { custodyWord, personName } from '#client/wording.ts'

type Found = Answer['person']['find']['persons'][number]

export function Persons({ text, onNarrow }: { text: string; onNarrow: (year: string) => void }) {
  const trpc = useTRPC()
  const found = useQuery(trpc.person.find.queryOptions({ text }, { placeholderData: keepPreviousData }))
  const [year, setYear] = useState('')
  const { persons, more } = found.data ?? { persons: [], more: false }
  return (
    <section aria-labelledby="persons" className="persons">
      <h2 id="persons">Persons</h2>
      <Refusal error={found.error} />
      <p role="status">{found.data ? sayHowMany(persons.length, more) : found.error ? '' : 'Searching …'}</p>
      {more && (
        <TextInput
          label="Narrow by birth year"
          placeholder="1975"
          inputMode="numeric"
          w={170}
          maxLength={4}
          value={year}
          onChange={(event) => {
            const typed = event.currentTarget.value
            setYear(typed)
            if (/^(19|20)\d\d$/.test(typed)) onNarrow(typed)
          }}
        />
      )}
      {persons.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Born</th>
              <th scope="col">Numbers</th>
              <th scope="col">Bookings</th>
              <th scope="col">Requests</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {persons.map((person, i) => (
              <Row
                key={person.subjectId ?? person.detainerId}
                found={person}
                sameAsAbove={person.group !== null && persons[i - 1]?.group === person.group}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const sayHowMany = (count: number, more: boolean): string => {
  if (count === 0) return 'Nobody by that name or number. Try one surname alone, the birth date alone, or another number.'
  if (more) return `The ${count} likeliest of more; add a given name or the birth year.`
  return count === 1 ? 'One person.' : `${count} persons, the likeliest first.`
}

function Row({ found, sameAsAbove }: { found: Found; sameAsAbove: boolean }) {
  const { known, bookings, requests } = found
  const numbers = [
    ['A', known.aNumber],
    ['FINS', known.fins],
    ['State', known.stateId],
    ['FBI', known.fbiNumber],
    ['Local', known.localId],
  ].flatMap(([label, number]) => (number ? [`${label} ${number.replace(/^A/, '')}`] : []))
  return (
    <tr>
      <td>
        <strong>{personName(known)}</strong>
        {sameAsAbove && <div className="quiet">↑ linked: the same person as above</div>}
      </td>
      <td>{day(known.born)}</td>
      <td>
        {numbers.map((number) => (
          <div key={number}>{number}</div>
        ))}
      </td>
      <td>
        {bookings.map((booking) => (
          <div key={booking.id}>
            <Link to="/booking/$id" params={{ id: booking.id }}>
              {booking.number}
            </Link>{' '}
            <span className="quiet">
              {custodyWord[booking.custody]}, <When at={booking.bookedAt} />
            </span>
          </div>
        ))}
      </td>
      <td>
        {requests.map((request) => (
          <div key={request.id}>
            <Link to="/detainer/$id" params={{ id: request.id }}>
              {request.number}
            </Link>
            {request.status !== 'active' && <span className="quiet"> {request.status.replace('_', ' ')}</span>}
          </div>
        ))}
      </td>
      <td>{sayFound(found)}</td>
    </tr>
  )
}
