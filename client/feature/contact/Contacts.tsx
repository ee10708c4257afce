/** The contacts of one request, the newest first: "nobody told us" is answered from here. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Contact } from '#shared/record/contact.ts'
import type { Matter } from '#shared/record/matter.ts'
import { When } from '#client/part/When.tsx'
import { contactedWord, methodWord, resultWord, toldWord } from '#client/releaseWords.ts'
import { usePermits } from '#client/session.ts'
import { sayWhoCan } from '#client/words.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { minutesBefore } from './minutesBefore.ts'

type Props = { readonly matter: Matter; readonly contacts: readonly Contact[] }

export function Contacts({ matter: { detainer, booking, evaluation }, contacts }: Props) {
  const may = usePermits('duty.write')
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">Contacts</h2>
      {contacts.length === 0 ? (
        <p className="quiet">Nobody has been told anything yet, as far as it is recorded.</p>
      ) : (
        <ContactTable contacts={contacts.toReversed()} wouldBeReleasedAt={booking?.wouldBeReleasedAt ?? null} />
      )}
      {may ? (
        <Button size="xs" variant="default" mt={6} onClick={() => setOpen(true)}>
          Record contact
        </Button>
      ) : (
        <p className="quiet">Contacts are recorded by others. {sayWhoCan('duty.write')}</p>
      )}
      {open && (
        <ContactDialog
          detainerId={detainer.id}
          number={detainer.number}
          notify={evaluation?.verdict.actions.notify ?? null}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

type TableProps = { readonly contacts: readonly Contact[]; readonly wouldBeReleasedAt: string | null }

function ContactTable({ contacts, wouldBeReleasedAt }: TableProps) {
  return (
    <table className="rows">
      <caption className="visually-hidden">Contacts about this request, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Would-be release</th>
          <th scope="col">To whom</th>
          <th scope="col">How</th>
          <th scope="col">Told</th>
          <th scope="col">Result</th>
          <th scope="col">Proof</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <tr key={contact.id}>
            <td style={{ whiteSpace: 'nowrap' }}>
              <When at={contact.at} />
            </td>
            <td style={{ whiteSpace: 'nowrap' }}>
              {minutesBefore(contact.at, wouldBeReleasedAt) ?? <span className="quiet">not set</span>}
            </td>
            <td>
              <b>{contactedWord[contact.to]}</b>, {contact.whom}
            </td>
            <td>
              {methodWord[contact.method]} {contact.number}
              {contact.language && <span className="quiet"> in {contact.language}</span>}
            </td>
            <td>{toldWord[contact.told]}</td>
            <td>{resultWord[contact.result]}</td>
            <td>{contact.proof ?? <span className="quiet">none</span>}</td>
            <td>{contact.byName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
