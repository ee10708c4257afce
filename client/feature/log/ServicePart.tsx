/** 5 A copy for the person: when, how and by whom it was served, or not yet. Nobody is held before that is done. */
import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { serviceWord } from '#client/fieldWords.ts'
import { Choice } from '#client/part/Choice.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import type { DraftService } from './draft.ts'
import type { Faults } from './faults.ts'
import type { Update } from './useDraft.ts'

type Props = {
  readonly service: DraftService | null
  readonly asksHold: boolean
  readonly update: Update
  readonly faults: Faults
}

const NEW: DraftService = { servedAt: null, how: 'in_person', by: '', language: null }

export const ServicePart = memo(function ServicePart({ service, asksHold, update, faults }: Props) {
  const set = (change: Partial<DraftService>) =>
    update((draft) => ({ ...draft, service: { ...(draft.service ?? NEW), ...change } }))
  return (
    <section aria-labelledby="log-5">
      <h2 id="log-5">5 Served on the person</h2>
      <Field name="service">
        <Checkbox
          label="A copy was served on the person"
          checked={service !== null}
          onChange={(event) => {
            const served = event.currentTarget.checked
            update((draft) => ({ ...draft, service: served ? NEW : null }))
          }}
        />
      </Field>
      {service === null && asksHold && (
        <p className="quiet">Not yet. Nobody is held before a copy was served; it can be recorded later.</p>
      )}
      {service && (
        <div className="entry">
          <Field name="service.servedAt">
            <MomentInput
              label="Served"
              required
              value={service.servedAt}
              error={faults['service.servedAt']}
              onChange={(servedAt) => set({ servedAt })}
            />
          </Field>
          <Choice name="service.how" label="How" value={service.how} words={serviceWord} onChange={(how) => set({ how })} />
          <Line
            name="service.by"
            label="By whom"
            required
            value={service.by}
            error={faults['service.by']}
            onChange={(by) => set({ by })}
          />
          <Line
            name="service.language"
            label="Language of the copy"
            value={service.language}
            error={faults['service.language']}
            onChange={(language) => set({ language })}
          />
        </div>
      )}
    </section>
  )
})
