/** Duties and contacts as they are printed: one line each, every instant with its offset. */
import type { DutyStanding } from '#shared/core/dutiesNow.ts'
import type { Contact } from '#shared/record/contact.ts'
import { contactedWord, dutyStateWord, dutyWord, methodWord, resultWord, toldWord } from '../releaseWords.ts'
import { useZone } from '../session.ts'
import { withOffset } from '../time.ts'

type Props = {
  readonly requests: readonly { readonly number: string; readonly duties: readonly DutyStanding[] }[]
  readonly contacts: readonly Contact[]
  /** A printed sheet is one page: no more of each than that, with the number of the others. */
  readonly most: number
}

export function PrintedDuties({ requests, contacts, most }: Props) {
  const zone = useZone()
  const at = (instant: string) => withOffset(instant, zone)
  const owed = requests.flatMap(({ number, duties }) => duties.map((one) => ({ ...one, number })))
  const newest = contacts.slice(-most)
  return (
    <section className="owedPrint">
      <h2>Duties of the policy</h2>
      {owed.length === 0 && <p>The policy sets none in this case.</p>}
      {owed.slice(0, most).map(({ duty, record, dueAt, state, number }) => (
        <p key={`${number} ${duty.policy} ${duty.clause} ${duty.name}`}>
          {requests.length > 1 && `${number}: `}
          <b>{dutyWord(duty.name)}</b>, to {duty.to}, {duty.by}
          {dueAt && ` (by ${at(dueAt)})`}: <b>{dutyStateWord[state]}</b>
          {record && `, ${record.byName}, ${at(record.at)}: ${record.note}`}
        </p>
      ))}
      {owed.length > most && <p>and {owed.length - most} more, on the screen.</p>}
      <h2>Contacts</h2>
      {contacts.length === 0 && <p>None recorded.</p>}
      {newest.map((contact) => (
        <p key={contact.id}>
          {at(contact.at)}: {contactedWord[contact.to]}, {contact.whom}, {methodWord[contact.method]}
          {contact.number && ` ${contact.number}`}; told {toldWord[contact.told]}: <b>{resultWord[contact.result]}</b>
          {contact.proof && `; ${contact.proof}`}; {contact.byName}
        </p>
      ))}
      {contacts.length > newest.length && <p>and {contacts.length - newest.length} earlier ones, on the screen.</p>}
    </section>
  )
}
