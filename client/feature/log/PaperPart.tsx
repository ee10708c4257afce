/** 1 Paper: which edition, when and how it came, from whom, under which numbers. The edition drives what the rest of the form asks. */
import { memo } from 'react'
import { FORM_EDITIONS, formEdition } from '#shared/core/formEdition.ts'
import type { Paper } from '#shared/record/detainer.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { channelWord } from '#client/wording.ts'
import type { DraftPaper } from './draft.ts'
import type { Faults } from './faults.ts'
import { withForm } from './withForm.ts'

type Props = {
  readonly paper: DraftPaper
  readonly onPaper: (change: (paper: DraftPaper) => DraftPaper) => void
  readonly faults: Faults
}

const FORM_WORDS = Object.fromEntries(FORM_EDITIONS.map(({ id, name, years }) => [id, `${name}, ${years}`])) as Record<
  Paper['form'],
  string
>
const ADDRESSED = { yes: 'yes, to this agency', no: 'no, to another agency', unknown: 'not legible' }

export const PaperPart = memo(function PaperPart({ paper, onPaper, faults }: Props) {
  const set = (change: Partial<DraftPaper>) => onPaper((before) => ({ ...before, ...change }))
  const text = (key: 'aNumber' | 'fins' | 'eventNumber' | 'issuingOffice' | 'officer' | 'phone' | 'addressedTo') => ({
    name: `paper.${key}`,
    value: paper[key],
    error: faults[`paper.${key}`],
    onChange: (typed: string) => set({ [key]: typed }),
  })
  const edition = formEdition(paper.form)
  return (
    <section aria-labelledby="log-1">
      <h2 id="log-1">1 Paper</h2>
      <div className="entry">
        <Choice
          name="paper.form"
          label="Form"
          className="wide"
          value={paper.form}
          words={FORM_WORDS}
          onChange={(form) => onPaper((before) => withForm(before, form))}
        />
        <Field name="paper.receivedAt">
          <MomentInput
            label="Received"
            required
            value={paper.receivedAt}
            error={faults['paper.receivedAt']}
            onChange={(receivedAt) => set({ receivedAt })}
          />
        </Field>
        <Choice
          name="paper.channel"
          label="Received by"
          value={paper.channel}
          words={channelWord as Record<Paper['channel'], string>}
          onChange={(channel) => set({ channel })}
        />
        {edition && <p className="quiet full">{edition.note}</p>}
        <Line label="A-number" {...text('aNumber')} />
        <Line label="Subject ID (FINS)" {...text('fins')} />
        <Line label="Event number" {...text('eventNumber')} />
        <Field name="paper.issuedOn">
          <DayInput
            label="Issued on"
            whole
            value={paper.issuedOn}
            error={faults['paper.issuedOn']}
            onChange={(issuedOn) => set({ issuedOn })}
          />
        </Field>
        <Line label="Issuing office" className="wide" {...text('issuingOffice')} />
        <Line label="Officer" {...text('officer')} />
        <Line label="Phone" {...text('phone')} />
        <Line label="Addressed to" className="wide" {...text('addressedTo')} />
        <Choice
          name="paper.addresseeMatches"
          label="Is that us?"
          value={paper.addresseeMatches}
          words={ADDRESSED}
          onChange={(addresseeMatches) => set({ addresseeMatches })}
        />
        {(edition?.cancelBox || paper.form === 'other') && (
          <Field name="paper.cancelsIssuedOn">
            <DayInput
              label="Cancels the one issued on"
              whole
              value={paper.cancelsIssuedOn}
              error={faults['paper.cancelsIssuedOn']}
              onChange={(cancelsIssuedOn) => set({ cancelsIssuedOn })}
            />
          </Field>
        )}
      </div>
    </section>
  )
})
