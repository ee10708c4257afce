/** 3 What it asks and on what grounds: box 1 or box 2, never both. */
import { Checkbox, Group, Radio } from '@mantine/core'
import { memo } from 'react'
import { formEdition } from '#shared/core/formEdition.ts'
import type { Paper } from '#shared/record/detainer.ts'
import { Choice } from '#client/part/Choice.tsx'
import { Field } from '#client/part/Field.tsx'
import type { DraftPaper } from './draft.ts'
import type { Faults } from './faults.ts'
import { withBox, withReasons } from './withForm.ts'

type Props = {
  readonly paper: DraftPaper
  readonly onPaper: (change: (paper: DraftPaper) => DraftPaper) => void
  readonly faults: Faults
}

const DOCUMENT: Record<Paper['supportingDocument'], string> = {
  none: 'none',
  affidavit_probable_cause: 'affidavit of probable cause',
  order: 'order',
  other: 'another document',
}

export const AsksPart = memo(function AsksPart({ paper, onPaper, faults }: Props) {
  const set = (change: Partial<DraftPaper>) => onPaper((before) => ({ ...before, ...change }))
  const edition = formEdition(paper.form)
  const reasons = edition?.reasons ?? []
  return (
    <section aria-labelledby="log-3">
      <h2 id="log-3">3 What it asks, and why</h2>
      <Field name="paper.asks">
        <Checkbox.Group
          label="It asks to"
          value={paper.asks}
          error={faults['paper.asks']}
          onChange={(asks) => set({ asks: asks as Paper['asks'] })}
        >
          <Group gap="lg" mt={4}>
            <Checkbox value="hold" label={`hold${edition?.capHours ? `, at most ${edition.capHours} h` : ''}`} />
            <Checkbox value="notify" label="notify of the release date" />
            <Checkbox value="transfer" label="transfer to ICE" />
          </Group>
        </Checkbox.Group>
      </Field>
      {edition?.hasBox2 && (
        <Field name="paper.box">
          <Radio.Group
            label="Box ticked"
            value={String(paper.box ?? '')}
            onChange={(box) => onPaper((before) => withBox(before, box === '1' ? 1 : box === '2' ? 2 : null))}
          >
            <Group gap="lg" mt={4}>
              <Radio value="1" label="1: probable cause that the person is removable" />
              <Radio value="2" label="2: DHS itself transferred the person here" />
              <Radio value="" label="neither, or not legible" />
            </Group>
          </Radio.Group>
        </Field>
      )}
      {reasons.length > 0 && paper.box !== 2 && (
        <Field name={edition?.hasBox2 ? 'paper.reasons' : 'paper.box'}>
          <Checkbox.Group
            label={edition?.hasBox2 ? 'Reasons ticked in box 1' : 'Reasons ticked'}
            value={paper.reasons}
            onChange={(ticked) => onPaper((before) => withReasons(before, ticked))}
          >
            <div className="ticks">
              {reasons.map(({ id, words }) => (
                <Checkbox key={id} value={id} label={words} />
              ))}
            </div>
          </Checkbox.Group>
        </Field>
      )}
      <div className="entry">
        <Choice
          name="paper.supportingDocument"
          label="Document with it"
          value={paper.supportingDocument}
          words={DOCUMENT}
          onChange={(supportingDocument) => set({ supportingDocument })}
        />
        <Choice
          name="paper.complete"
          label="Form filled in completely?"
          value={paper.complete ? 'yes' : 'no'}
          words={{ yes: 'yes', no: 'no, parts are blank' }}
          onChange={(complete) => set({ complete: complete === 'yes' })}
        />
        {edition?.operativeOnConviction && (
          <Choice
            name="paper.operativeOnConvictionOnly"
            label="Operative only upon conviction?"
            value={paper.operativeOnConvictionOnly ? 'yes' : 'no'}
            words={{ no: 'no', yes: 'yes, that box is ticked' }}
            onChange={(only) => set({ operativeOnConvictionOnly: only === 'yes' })}
          />
        )}
      </div>
    </section>
  )
})
