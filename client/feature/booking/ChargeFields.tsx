/** One charge as it is typed: its words, class, degree and statute, and what became of it. */
import type { ChargeInput } from '#shared/record/booking.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import { Ticks } from './Ticks.tsx'
import { chargeStatusWord, classWord, flagOf, pcWord, punishableWord, wordOfFlag, yesNoWord } from './words.ts'

export const NEW_CHARGE: ChargeInput = {
  title: '',
  code: null,
  statute: null,
  class: 'unknown',
  degree: null,
  level: null,
  status: 'pending',
  pcFinding: 'none',
  disposition: null,
  disposedOn: null,
  sentence: null,
  punishable: null,
  wobbler: null,
  incident: null,
  ticks: {},
}

type Props = {
  readonly at: string
  readonly charge: ChargeInput
  readonly onChange: (change: Partial<ChargeInput>) => void
  readonly faults: Readonly<Record<string, string>>
  readonly lists: readonly OffenseList[]
  /** Also what only some policies ask. */
  readonly whole?: boolean
  readonly first?: boolean
}

export function ChargeFields({ at, charge, onChange, faults, lists, whole = true, first = false }: Props) {
  const text = (key: 'title' | 'statute' | 'degree' | 'disposition' | 'sentence' | 'code' | 'incident') => ({
    name: `${at}.${key}`,
    value: charge[key],
    error: faults[`${at}.${key}`],
    onChange: (typed: string) => onChange({ [key]: typed }),
  })
  const disposed = charge.status !== 'pending' && charge.status !== 'unknown'
  return (
    <div className="entry">
      <Choice
        name={`${at}.status`}
        label="Status"
        first={first}
        value={charge.status}
        words={chargeStatusWord}
        onChange={(status) => onChange({ status })}
      />
      {(disposed || charge.disposedOn !== null) && (
        <Field name={`${at}.disposedOn`}>
          <DayInput
            label="Disposed on"
            value={charge.disposedOn}
            error={faults[`${at}.disposedOn`]}
            onChange={(disposedOn) => onChange({ disposedOn })}
          />
        </Field>
      )}
      {(disposed || charge.disposition !== null) && <Line label="Disposition" className="wide" {...text('disposition')} />}
      <Line label="Charge, in the jail’s words" className="wide" required {...text('title')} />
      <Choice
        name={`${at}.class`}
        label="Class"
        value={charge.class}
        words={classWord}
        onChange={(next) => onChange({ class: next })}
      />
      <Line label="Degree" {...text('degree')} />
      <Line label="Statute" placeholder="TX PC 22.021" {...text('statute')} />
      <Line label="Charge code" {...text('code')} />
      {charge.status === 'convicted' && <Line label="Sentence" className="wide" {...text('sentence')} />}
      {whole && (
        <>
          <Choice
            name={`${at}.pcFinding`}
            label="Probable cause found"
            value={charge.pcFinding}
            words={pcWord}
            onChange={(pcFinding) => onChange({ pcFinding })}
          />
          <Choice
            name={`${at}.punishable`}
            label="Sentence served in"
            value={charge.punishable ?? 'unknown'}
            words={punishableWord}
            onChange={(where) => onChange({ punishable: where === 'unknown' ? null : where })}
          />
          <Choice
            name={`${at}.wobbler`}
            label="Felony or misdemeanor?"
            value={wordOfFlag(charge.wobbler)}
            words={{ ...yesNoWord, yes: 'either is possible', no: 'fixed' }}
            onChange={(word) => onChange({ wobbler: flagOf(word) })}
          />
          <Line label="Incident" {...text('incident')} />
        </>
      )}
      <Ticks at={at} offense={charge} lists={lists} onChange={(ticks) => onChange({ ticks })} />
    </div>
  )
}
