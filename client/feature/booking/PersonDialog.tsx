/** What the office knows of the person, corrected: names, birth date and numbers; the paper keeps what it says. */
import { useState } from 'react'
import type { Subject, SubjectInput } from '#shared/record/subject.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import { Stale, staleOf } from '#client/part/Stale.tsx'
import { api } from '#client/trpc.ts'
import { useBookingAct } from './useBookingAct.ts'

const LABELS = {
  surname: 'Surname',
  given: 'Given name',
  middle: 'Middle',
  aliases: 'Aliases, separated by semicolons',
  born: 'Born',
  sex: 'Sex',
  birthplace: 'Birthplace',
  aNumber: 'A-number',
  fins: 'Subject ID (FINS)',
  localId: 'Local ID',
  stateId: 'State ID',
  fbiNumber: 'FBI number',
}

const LINES = ['surname', 'given', 'middle', 'birthplace', 'aNumber', 'fins', 'localId', 'stateId', 'fbiNumber'] as const

export function PersonDialog({ bookingId, subject, onClose }: { bookingId: string; subject: Subject; onClose: () => void }) {
  const [opened] = useState(subject)
  const [draft, setDraft] = useState<SubjectInput>(() => inputOf(subject))
  const [aliases, setAliases] = useState(subject.aliases.join('; '))
  const save = useBookingAct(
    bookingId,
    (call: Parameters<typeof api.booking.changePerson.mutate>[0]) => api.booking.changePerson.mutate(call),
    onClose,
  )
  const listed = () =>
    aliases
      .split(';')
      .map((alias) => alias.trim())
      .filter(Boolean)
  const send = (version: number) => save.mutate({ bookingId, version, change: { ...draft, aliases: listed() } })
  const stale = staleOf(save.error) ? save.error : null
  const faults = save.error?.data?.fields ?? {}
  return (
    <Dialog
      title="Correct the person"
      verb="Record it"
      wide
      busy={save.isPending}
      error={stale ? null : save.error}
      onClose={onClose}
      onConfirm={() => send(opened.version)}
      blocked={stale ? 'Look at both versions first.' : draft.surname.trim() === '' ? 'Type the surname.' : null}
    >
      {stale && <Stale error={stale} labels={LABELS} onAgain={send} onKeep={onClose} />}
      <div className="entry">
        {LINES.map((key) => (
          <Line
            key={key}
            name={`change.${key}`}
            label={LABELS[key]}
            className="third"
            required={key === 'surname'}
            value={draft[key]}
            error={faults[`change.${key}`]}
            onChange={(text) => setDraft((before) => ({ ...before, [key]: text }))}
          />
        ))}
        <Field name="change.born" className="third">
          <DayInput
            label={LABELS.born}
            value={draft.born}
            error={faults['change.born']}
            onChange={(born) => setDraft((before) => ({ ...before, born }))}
          />
        </Field>
        <Line name="change.aliases" label={LABELS.aliases} className="full" value={aliases} onChange={setAliases} />
      </div>
    </Dialog>
  )
}

const inputOf = ({ id: _, version: __, ...input }: Subject): SubjectInput => input
