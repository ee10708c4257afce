/** One earlier conviction as it is typed, with who attests it. */
import { NumberInput } from '@mantine/core'
import type { ConvictionInput } from '#shared/record/booking.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import { Ticks } from './Ticks.tsx'
import { classWord, convictionStatusWord, flagOf, forumWord, punishableWord, sourceWord, wordOfFlag, yesNoWord } from './words.ts'

type Props = {
  readonly conviction: ConvictionInput
  readonly onChange: (change: Partial<ConvictionInput>) => void
  readonly faults: Readonly<Record<string, string>>
  readonly lists: readonly OffenseList[]
}

export function ConvictionFields({ conviction, onChange, faults, lists }: Props) {
  const at = 'conviction'
  const text = (key: 'title' | 'statute' | 'degree' | 'incident') => ({
    name: `${at}.${key}`,
    value: conviction[key],
    error: faults[key],
    onChange: (typed: string) => onChange({ [key]: typed }),
  })
  const date = (key: 'convictedOn' | 'releasedOn', label: string) => (
    <Field name={`${at}.${key}`}>
      <DayInput label={label} value={conviction[key]} error={faults[key]} onChange={(typed) => onChange({ [key]: typed })} />
    </Field>
  )
  return (
    <div className="entry">
      <Line label="Offense" className="wide" required first {...text('title')} />
      {date('convictedOn', 'Convicted on')}
      <Choice
        name={`${at}.source`}
        label="Who attests it"
        value={conviction.source}
        words={sourceWord}
        onChange={(source) => onChange({ source })}
      />
      <Choice
        name={`${at}.class`}
        label="Class"
        value={conviction.class}
        words={classWord}
        onChange={(next) => onChange({ class: next })}
      />
      <Line label="Degree" {...text('degree')} />
      <Line label="Statute" {...text('statute')} />
      <Choice
        name={`${at}.status`}
        label="Does it stand?"
        value={conviction.status}
        words={convictionStatusWord}
        onChange={(status) => onChange({ status })}
      />
      <Choice
        name={`${at}.forum`}
        label="Court"
        value={conviction.forum}
        words={forumWord}
        onChange={(forum) => onChange({ forum })}
      />
      <Choice
        name={`${at}.incarcerated`}
        label="Served in jail or prison?"
        value={wordOfFlag(conviction.incarcerated)}
        words={yesNoWord}
        onChange={(word) => onChange({ incarcerated: flagOf(word) })}
      />
      {date('releasedOn', 'Released from it')}
      <Field name={`${at}.jailDays`}>
        <NumberInput
          label="Days in jail or prison since"
          value={conviction.jailDays ?? ''}
          error={faults.jailDays}
          min={0}
          allowDecimal={false}
          hideControls
          onChange={(typed) => onChange({ jailDays: typed === '' ? null : Number(typed) })}
        />
      </Field>
      <Line label="Incident" {...text('incident')} />
      <Choice
        name={`${at}.punishable`}
        label="Punishable by"
        value={conviction.punishable ?? 'unknown'}
        words={punishableWord}
        onChange={(where) => onChange({ punishable: where === 'unknown' ? null : where })}
      />
      <Choice
        name={`${at}.wobbler`}
        label="Felony or misdemeanor?"
        value={wordOfFlag(conviction.wobbler)}
        words={{ ...yesNoWord, yes: 'either is possible', no: 'fixed' }}
        onChange={(word) => onChange({ wobbler: flagOf(word) })}
      />
      <Ticks at={at} offense={conviction} lists={lists} onChange={(ticks) => onChange({ ticks })} />
    </div>
  )
}
