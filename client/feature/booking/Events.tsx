/** What happened to the person's custody, event by event, with the instant of each and, where it was entered late, that one too. */
import { enteredLate } from '#shared/core/custodyEvents.ts'
import type { CustodyEvent } from '#shared/record/custodyEvent.ts'
import { When } from '#client/part/When.tsx'
import { custodyWord, plain } from '#client/wording.ts'
import { bondWords, eventWord, relayedWord, releaseCodeWord } from './words.ts'

export function Events({ events }: { events: readonly CustodyEvent[] }) {
  if (events.length === 0) return null
  return (
    <section aria-labelledby="booking-events">
      <h2 id="booking-events">What happened</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Entered by</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td>
                <When at={event.at} />
              </td>
              <td>
                <b>{eventWord[event.kind]}</b> {sayDetail(event)}
              </td>
              <td>
                {event.byName}
                {enteredLate(event) && (
                  <>
                    , late: <When at={event.enteredAt} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sayDetail({ kind, detail }: CustodyEvent): string {
  const word = (words: Readonly<Record<string, string>>, key: string): string => words[detail[key] ?? ''] ?? plain(detail[key])
  if (kind === 'bond') return `${word(bondWords, 'was')} → ${word(bondWords, 'bond')}`
  if (kind === 'booked') return `bond ${word(bondWords, 'bond')}`
  if (kind === 'disposition') return `charge ${detail.charge ?? ''}: ${plain(detail.was)} → ${plain(detail.status)}`
  if (kind === 'returned') return word(custodyWord, 'custody')
  const parts = [
    detail.custody ? word(custodyWord, 'custody') : null,
    detail.code ? word(releaseCodeWord, 'code') : null,
    detail.to ? `to ${detail.to}` : null,
    detail.relayed ? `copies of the requests ${word(relayedWord, 'relayed')}` : null,
    detail.by ? `by ${detail.by}` : null,
    detail.paper ?? null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
