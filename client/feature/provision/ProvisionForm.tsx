/** One provision as a form: its name and sentence, when it applies, what it then says, what is owed, and when it binds. */
import { Textarea, TextInput } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { TitleOf } from '#shared/core/conditionWords.ts'
import type { PolicyFault } from '#shared/core/fault/fault.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { Provision } from '#shared/record/policy.ts'
import '#client/part/part.css'
import { stepsOf } from '#client/faultPlace.ts'
import { ConditionEditor } from './condition/ConditionEditor.tsx'
import { DateFields } from './DateFields.tsx'
import { DutyFields } from './DutyFields.tsx'
import { HoldFields } from './HoldFields.tsx'
import { OverField } from './OverField.tsx'
import { SaysFields } from './SaysFields.tsx'

type Props = {
  readonly provision: Provision
  /** The clauses below this one. */
  readonly below: readonly string[]
  readonly lists: readonly { readonly id: string; readonly title: string }[]
  readonly titleOf: TitleOf
  readonly faults: readonly Pick<PolicyFault, 'place' | 'says' | 'weight'>[]
  readonly onChange: (next: Provision, field?: string) => void
}

export function ProvisionForm({ provision, below, lists, titleOf, faults, onChange }: Props) {
  const set = (next: Partial<Provision>, field?: string) => onChange({ ...provision, ...next }, field)
  const placed = useMemo(
    () => faults.map(({ place, says, weight }) => ({ steps: stepsOf(place).slice(2), says, weight })),
    [faults],
  )
  const inside = useMemo(
    () => new Map(placed.flatMap(({ steps, says }) => (steps[0] === 'when' ? [[steps.slice(1).join('.'), says]] : []))),
    [placed],
  )
  const whole = placed.filter(({ steps }) => steps[0] !== 'when')
  const onWhen = useCallback(
    (when: Condition, field?: string) => onChange({ ...provision, when }, field && `when ${field}`),
    [onChange, provision],
  )
  return (
    <div className="provisionForm no-print">
      {whole.map(({ says, weight }) => (
        <p key={says} className={weight === 'stops' ? 'fault' : 'note'}>
          {says}
        </p>
      ))}
      <div className="fields">
        <TextInput
          size="xs"
          label="Clause"
          value={provision.clause}
          error={provision.clause.trim() === '' && 'Give the clause a name.'}
          onChange={(event) => set({ clause: event.currentTarget.value }, 'clause')}
        />
        <TextInput
          size="xs"
          label="Citation"
          className="wide"
          value={provision.citation}
          error={provision.citation.trim() === '' && 'Cite where this sentence stands.'}
          onChange={(event) => set({ citation: event.currentTarget.value }, 'citation')}
        />
        <Textarea
          size="xs"
          label="The office’s own sentence"
          className="full"
          autosize
          minRows={2}
          value={provision.sentence}
          error={provision.sentence.trim() === '' && 'Say the clause in one English sentence.'}
          onChange={(event) => set({ sentence: event.currentTarget.value }, 'sentence')}
        />
      </div>
      <fieldset>
        <legend>When</legend>
        <ConditionEditor condition={provision.when} onChange={onWhen} lists={lists} titleOf={titleOf} faults={inside} />
      </fieldset>
      <fieldset>
        <legend>It then says</legend>
        <SaysFields says={provision.says} onChange={(says) => set({ says })} />
        <HoldFields provision={provision} onChange={set} />
        <OverField over={provision.over ?? []} below={below} onChange={(over) => set({ over })} />
      </fieldset>
      <fieldset>
        <legend>Duties</legend>
        <DutyFields duties={provision.duties} onChange={(duties, field) => set({ duties }, field)} />
      </fieldset>
      <fieldset>
        <legend>When it binds</legend>
        <DateFields dates={provision} onChange={set} />
      </fieldset>
    </div>
  )
}
