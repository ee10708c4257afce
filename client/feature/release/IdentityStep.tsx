/** The person in front of the desk is the person of the booking: by at least two identifiers, none of them the voice of another. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { IDENTIFIERS } from '#shared/record/releaseCheck.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { identifierWord, stepWord } from '#client/releaseWords.ts'
import { day } from '#client/time.ts'
import { personName } from '#client/wording.ts'
import type { Sheet } from './sheet.ts'
import { Step } from './Step.tsx'
import { useStep } from './useStep.ts'

type Props = { readonly number: number; readonly sheet: Sheet; readonly closed: string | null; readonly next: boolean }

export function IdentityStep({ number, sheet, closed, next }: Props) {
  const { act, check, shown, again } = useStep(sheet, 'identity', closed)
  const [ticked, setTicked] = useState<readonly (typeof IDENTIFIERS)[number][]>([])
  const why = closed ?? (ticked.length < 2 ? 'Check at least two identifiers of the person.' : null)
  const { booking, subject } = sheet
  const says: Partial<Record<(typeof IDENTIFIERS)[number], string>> = {
    name_and_birth: `${personName(subject)}, born ${day(subject.born)}`,
    booking_number: booking.number,
  }
  return (
    <Step number={number} title={stepWord.identity} check={check} again={again}>
      {shown && (
        <div className="take no-print">
          <fieldset className="ticks">
            <legend>Compared with the person, at least two</legend>
            {IDENTIFIERS.map((one) => (
              <Checkbox
                key={one}
                label={
                  <>
                    {identifierWord[one]}
                    {says[one] && <b>: {says[one]}</b>}
                  </>
                }
                disabled={closed !== null}
                checked={ticked.includes(one)}
                onChange={(event) => {
                  const on = event.currentTarget.checked
                  setTicked((before) => (on ? [...before, one] : before.filter((other) => other !== one)))
                }}
              />
            ))}
          </fieldset>
          <Verb
            offer={{ verb: 'identity', label: 'It is this person', why }}
            busy={act.isPending}
            primary={next}
            onAct={() =>
              why === null &&
              act.mutate(
                { bookingId: booking.id, did: { step: 'identity', identifiers: [...ticked] } },
                { onSuccess: () => setTicked([]) },
              )
            }
          />
        </div>
      )}
      <Refusal error={act.error} />
    </Step>
  )
}
