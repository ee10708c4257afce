/** Find the booking behind a paper and attach it: both side by side, two identifiers compared. A detainer was once attached to another person. */
import { Radio, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dossier } from '#client/dossier.ts'
import { type FoundBooking, foundBookings } from '#client/foundBookings.ts'
import { compareIdentity, type Identifier } from '#client/part/compareIdentity.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { IdentityCheck } from '#client/part/IdentityCheck.tsx'
import { Overtaken } from '#client/part/Overtaken.tsx'
import { sayFound } from '#client/reasonWords.ts'
import { day } from '#client/time.ts'
import { api, useTRPC } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { custodyWord, personName } from '#client/wording.ts'
import { sayCode } from '#client/words.ts'
import { IDENTIFIERS } from '#client/entryWords.ts'
import { useEdited } from './useEdited.ts'

export function AttachDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const trpc = useTRPC()
  const { detainer } = dossier
  const { version, changes, readAgain } = useEdited(detainer)
  const [text, setText] = useState(detainer.subject.surname.split(/[\s-]/)[0] ?? '')
  const [settled] = useDebouncedValue(text.trim(), 150)
  const persons = useQuery(
    trpc.person.find.queryOptions(settled.length >= 2 ? { text: settled } : skipToken, { placeholderData: keepPreviousData }),
  )
  const found = foundBookings(persons.data)
  const [chosen, setChosen] = useState<FoundBooking | null>(null)
  const booked = useQuery(trpc.booking.byId.queryOptions(chosen ? { id: chosen.bookingId } : skipToken)).data
  const [match, setMatch] = useState<{ identifiers: Identifier[]; note: string }>({ identifiers: [], note: '' })
  const attach = useAct((call: Parameters<typeof api.detainer.attach.mutate>[0]) => api.detainer.attach.mutate(call), onClose)
  const rows = booked
    ? compareIdentity({ ...detainer, bookingNumber: null }, { subject: booked.subject, number: booked.booking.number })
    : []
  const differing = rows.filter((row) => row.likeness === 'differs').map((row) => row.label.toLowerCase())
  const enough = match.identifiers.filter((one) => one !== 'sex').length >= 2
  const blocked =
    changes.length > 0
      ? 'Read what changed first.'
      : chosen === null
        ? 'Choose the booking.'
        : !enough
          ? 'Compare and tick at least two identifiers; sex alone does not count.'
          : differing.length > 0 && match.note.trim() === ''
            ? 'Say why it is the same person.'
            : null
  return (
    <Dialog
      title={`Attach request ${detainer.number} to a booking`}
      verb="Attach"
      wide
      onClose={onClose}
      onConfirm={() =>
        chosen &&
        attach.mutate({
          detainerId: detainer.id,
          version,
          match: { bookingId: chosen.bookingId, identifiers: match.identifiers, note: match.note.trim() || null },
        })
      }
      busy={attach.isPending}
      error={attach.error}
      blocked={blocked}
      recorded={
        chosen && enough
          ? [
              `Attached to booking ${chosen.number}, ${personName(chosen)}; compared: ${match.identifiers.map((one) => IDENTIFIERS[one]).join(', ')}.`,
              ...(differing.length > 0 ? [`Still different: ${differing.join(', ')}. ${match.note.trim()}`] : []),
              'The verdict is worked out anew with the facts of the booking.',
            ]
          : []
      }
    >
      {changes.length > 0 && <Overtaken says={sayCode('record.stale')} changes={changes} onRead={readAgain} />}
      <TextInput
        label="Find the booking"
        description="Name, birth date (YYYY-MM-DD), booking number, A-number"
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="found">
        <Radio.Group
          label={
            persons.data && found.length === 0
              ? 'Nobody by that name or number. Try one part of the name, or the A-number.'
              : 'Bookings'
          }
          value={chosen?.bookingId ?? ''}
          onChange={(id) => {
            setChosen(found.find((person) => person.bookingId === id) ?? null)
            setMatch({ identifiers: [], note: '' })
          }}
        >
          <Stack gap={4} mt={4}>
            {found.map((person) => (
              <Radio
                key={person.bookingId}
                value={person.bookingId}
                label={`${personName(person)} · ${day(person.born)} · ${person.number} · ${custodyWord[person.custody] ?? person.custody}`}
                description={sayFound(person)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </div>
      {booked && <IdentityCheck rows={rows} identifiers={match.identifiers} note={match.note} onChange={setMatch} errors={{}} />}
    </Dialog>
  )
}
