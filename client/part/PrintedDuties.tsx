/** Duties and contacts as they are printed: one line each, every instant with its offset. */
import type { DutyStanding } from '#shared/core/openDuties.ts'
import type { Contact } from '#shared/record/contact.ts'
import { contactedWord, dutyStateWord, dutyWord, methodWord, resultWord, toldWord } from '../releaseWords.ts'
import { useZone } from '../session.ts'
import { withOffset } from '../time.ts'

type Props = { readonly duties: readonly DutyStanding[]; readonly contacts: readonly Contact[] }

/** A printed sheet is one page: the newest of many. */
const MOST = 8

export function PrintedDuties({ duties, contacts }: Props) {
  const zone = useZone()
  const at = (instant: string) => withOffset(instant, zone)
  const newest = contacts.slice(-MOST)
  return (
    <>
      <h2>Duties of the policy</h2>
      {duties.length === 0 && <p>The policy sets none in this case.</p>}
      {duties.slice(0, MOST).map(({ duty, record, dueAt, state }) => (
        <p key={`${duty.policy} ${duty.clause} ${duty.name}`}>
          <b>{dutyWord(duty.name)}</b>, to {duty.to}, {duty.by}
          {dueAt && ` (by ${at(dueAt)})`}: <b>{dutyStateWord[state]}</b>
          {record && `, ${record.byName}, ${at(record.at)}: ${record.note}`}
        </p>
      ))}
      {duties.length > MOST && <p>and {duties.length - MOST} more, on the screen.</p>}
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
    </>
  )
}
