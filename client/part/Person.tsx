/** Name, birth date and booking number: always the three together. */
import type { Matter } from '#shared/record/matter.ts'
import { day } from '../time.ts'
import { personName } from '../wording.ts'

export function Person({ matter }: { matter: Pick<Matter, 'detainer' | 'subject' | 'booking'> }) {
  const person = matter.subject ?? matter.detainer.subject
  return (
    <span>
      <strong>{personName(person)}</strong> <span className="quiet">·</span> {day(person.born)} <span className="quiet">·</span>{' '}
      {matter.booking?.number ?? 'no booking'}
    </span>
  )
}
