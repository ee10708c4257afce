/** Record a booking without leaving the paper: number, time, person, bond, charges, and whether the history is checked. */
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { BookingInput, ChargeInput } from '#shared/record/booking.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Field } from '#client/part/Field.tsx'
import { focusField } from '#client/part/focusField.ts'
import { Line } from '#client/part/Line.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { ChargeFields, NEW_CHARGE } from './ChargeFields.tsx'
import { MaybeKnown } from './MaybeKnown.tsx'
import { type NewBooking, NEW_BOOKING } from './newBooking.ts'
import { bondWords } from './words.ts'

type Props = {
  /** The person as far as a paper already names them. */
  readonly subject: Pick<BookingInput['subject'], 'surname' | 'given' | 'middle' | 'born' | 'sex' | 'aNumber' | 'fins'>
  readonly lists: readonly OffenseList[]
  readonly onDone: (bookingId: string) => void
  readonly onClose: () => void
}

export function RecordBooking({ subject, lists, onDone, onClose }: Props) {
  const [draft, setDraft] = useState<NewBooking>(() => ({ ...NEW_BOOKING, subject: { ...NEW_BOOKING.subject, ...subject } }))
  const record = useAct(
    (call: Parameters<typeof api.booking.record.mutate>[0]) => api.booking.record.mutate(call),
    (booking) => onDone(booking.id),
  )
  const faults = record.error?.data?.fields ?? {}
  const set = (change: Partial<NewBooking>) => setDraft((before) => ({ ...before, ...change }))
  const name = (change: Partial<NewBooking['subject']>) =>
    setDraft((before) => ({ ...before, subject: { ...before.subject, ...change } }))
  const text = (key: 'surname' | 'given' | 'middle' | 'aNumber' | 'fins' | 'localId') => ({
    name: `subject.${key}`,
    value: draft.subject[key],
    error: faults[`subject.${key}`],
    onChange: (typed: string) => name({ [key]: typed }),
  })
  const charge = (index: number, change: Partial<ChargeInput>) =>
    setDraft((before) => ({
      ...before,
      charges: before.charges.map((one, i) => (i === index ? { ...one, ...change } : one)),
    }))
  const missing =
    draft.number.trim() === '' ? 'Type the booking number.' : draft.subject.surname.trim() === '' ? 'Type the surname.' : null
  return (
    <Dialog
      title="Record the booking"
      verb="Record the booking"
      wide
      busy={record.isPending}
      error={record.error}
      onClose={onClose}
      onConfirm={() => record.mutate({ ...draft, bookedAt: draft.bookedAt ?? '' })}
      blocked={missing ?? (draft.bookedAt === null ? 'Give the time of the booking.' : null)}
    >
      <div className="entry">
        <Line
          name="number"
          label="Booking number"
          first
          required
          value={draft.number}
          error={faults.number}
          onChange={(number) => set({ number })}
        />
        <Field name="bookedAt">
          <MomentInput
            label="Booked"
            required
            value={draft.bookedAt}
            error={faults.bookedAt}
            onChange={(bookedAt) => set({ bookedAt })}
          />
        </Field>
        <Field name="arrestedOn">
          <DayInput
            label="Arrested on"
            whole
            value={draft.arrestedOn}
            error={faults.arrestedOn}
            onChange={(arrestedOn) => set({ arrestedOn })}
          />
        </Field>
        <Choice name="bond" label="Bond" value={draft.bond} words={bondWords} onChange={(bond) => set({ bond })} />
        <Line label="Surname" className="third" required {...text('surname')} />
        <Line label="Given name" className="third" {...text('given')} />
        <Line label="Middle" className="third" {...text('middle')} />
        <Field name="subject.born">
          <DayInput label="Born" value={draft.subject.born} error={faults['subject.born']} onChange={(born) => name({ born })} />
        </Field>
        <Choice
          name="subject.sex"
          label="Sex"
          none="not known"
          value={draft.subject.sex}
          words={{ M: 'M', F: 'F', X: 'X' }}
          onChange={(sex) => name({ sex })}
        />
        <Line label="A-number" {...text('aNumber')} />
        <Line label="Subject ID (FINS)" {...text('fins')} />
      </div>
      <MaybeKnown subject={draft.subject} />
      <p className="quiet">The person is filled in from the paper: check every part against our own record before it is kept.</p>
      {draft.charges.map((one, index) => (
        <fieldset key={index} className="charge">
          <legend>Charge {index + 1}</legend>
          <ChargeFields
            at={`charges.${index}`}
            charge={one}
            faults={faults}
            lists={lists}
            whole={false}
            onChange={(change) => charge(index, change)}
          />
        </fieldset>
      ))}
      <Button
        size="xs"
        variant="default"
        style={{ justifySelf: 'start' }}
        onClick={() => {
          set({ charges: [...draft.charges, NEW_CHARGE] })
          requestAnimationFrame(() => focusField(`charges.${draft.charges.length}.status`))
        }}
      >
        Add a charge
      </Button>
      <Checkbox
        label="Our own criminal history check has been made, and found no earlier conviction"
        checked={draft.historyChecked}
        onChange={(event) => set({ historyChecked: event.currentTarget.checked })}
      />
    </Dialog>
  )
}
