/** A step that is one line of text: the paper that was seen, or the property that was handed over. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '#client/part/Refusal.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { stepWord } from '#client/releaseWords.ts'
import type { Sheet } from './sheet.ts'
import { Step } from './Step.tsx'
import { useStep } from './useStep.ts'

type Props = {
  readonly number: number
  readonly step: 'authority' | 'property'
  readonly sheet: Sheet
  readonly closed: string | null
  /** It is the step to take now. */
  readonly next: boolean
  readonly label: string
  readonly placeholder: string
  readonly verb: string
  /** What stands in the line at first. */
  readonly start?: string
}

export function LineStep({ number, step, sheet, closed, next, label, placeholder, verb, start = '' }: Props) {
  const { act, check, shown, again } = useStep(sheet, step, closed)
  const [text, setText] = useState(start)
  const why = closed ?? (text.trim() === '' ? `${label} is missing.` : null)
  const take = () => {
    const said = text.trim()
    if (why !== null) return
    act.mutate({
      bookingId: sheet.booking.id,
      did: step === 'authority' ? { step, paper: said } : { step, note: said },
    })
  }
  return (
    <Step number={number} title={stepWord[step]} check={check} again={again}>
      {shown && (
        <form
          className="take no-print"
          onSubmit={(event) => {
            event.preventDefault()
            take()
          }}
        >
          <TextInput
            label={label}
            placeholder={placeholder}
            value={text}
            disabled={closed !== null}
            autoComplete="off"
            maxLength={300}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Verb offer={{ verb: step, label: verb, why }} busy={act.isPending} primary={next} onAct={take} />
        </form>
      )}
      <Refusal error={act.error} />
    </Step>
  )
}
