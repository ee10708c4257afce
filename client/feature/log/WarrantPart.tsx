/** 4 Warrants that came with it. What a warrant is follows from who signed it, not from its title. */
import { Button } from '@mantine/core'
import { memo } from 'react'
import type { WarrantInput } from '#shared/record/detainer.ts'
import { signerWord, warrantWord } from '#client/fieldWords.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Field } from '#client/part/Field.tsx'
import { focusField } from '#client/part/focusField.ts'
import { Line } from '#client/part/Line.tsx'
import { NEW_WARRANT } from './draft.ts'
import type { Faults } from './faults.ts'
import type { Update } from './useDraft.ts'

type Props = { readonly warrants: readonly WarrantInput[]; readonly update: Update; readonly faults: Faults }

const STATUS = { active: 'active', vacated: 'vacated', expired: 'expired' }

const whatItIs: Record<WarrantInput['signedBy'], string> = {
  immigration_officer: 'Signed by an immigration officer: an administrative paper, whatever its title.',
  immigration_judge: 'Signed by an immigration judge: not a court warrant, unless the policy itself says so.',
  federal_judge_or_magistrate: 'Signed by a federal judge or magistrate: a judicial paper.',
  state_judge: 'Signed by a state judge: a judicial paper.',
  unknown: 'Until it is known who signed, it is not known what it is.',
}

export const WarrantPart = memo(function WarrantPart({ warrants, update, faults }: Props) {
  const change = (next: (before: readonly WarrantInput[]) => readonly WarrantInput[]) =>
    update((draft) => ({ ...draft, warrants: next(draft.warrants) }))
  const add = () => {
    change((before) => [...before, NEW_WARRANT])
    requestAnimationFrame(() => focusField(`warrants.${warrants.length}.kind`))
  }
  return (
    <section aria-labelledby="log-4">
      <h2 id="log-4">4 Warrants with it</h2>
      <p className="quiet">Who signed decides what a paper is: an officer’s warrant is administrative, a judge’s is a court’s.</p>
      {warrants.map((warrant, index) => (
        <One
          // Warrants are only added at the end or taken away; the count keeps typed text with its row.
          key={`${warrants.length} ${index}`}
          at={`warrants.${index}`}
          warrant={warrant}
          faults={faults}
          onChange={(part) => change((before) => before.map((one, i) => (i === index ? { ...one, ...part } : one)))}
          onRemove={() => change((before) => before.filter((_, i) => i !== index))}
        />
      ))}
      <Field name="warrants">
        <Button variant="default" size="xs" onClick={add}>
          {warrants.length === 0 ? 'Add a warrant' : 'Add another warrant'}
        </Button>
      </Field>
    </section>
  )
})

type OneProps = {
  readonly at: string
  readonly warrant: WarrantInput
  readonly faults: Faults
  readonly onChange: (part: Partial<WarrantInput>) => void
  readonly onRemove: () => void
}

function One({ at, warrant, faults, onChange, onRemove }: OneProps) {
  return (
    <Field name={at} className="entry group">
      <Choice
        name={`${at}.kind`}
        label="Kind, as titled"
        value={warrant.kind}
        words={warrantWord}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        name={`${at}.signedBy`}
        label="Who signed"
        value={warrant.signedBy}
        words={signerWord}
        onChange={(signedBy) => onChange({ signedBy })}
      />
      <Line
        name={`${at}.signerName`}
        label="Name of the signer"
        value={warrant.signerName}
        error={faults[`${at}.signerName`]}
        onChange={(signerName) => onChange({ signerName })}
      />
      <Field name={`${at}.signedOn`}>
        <DayInput
          label="Signed on"
          whole
          value={warrant.signedOn}
          error={faults[`${at}.signedOn`]}
          onChange={(signedOn) => onChange({ signedOn })}
        />
      </Field>
      <Line
        name={`${at}.number`}
        label="Number"
        value={warrant.number}
        error={faults[`${at}.number`]}
        onChange={(number) => onChange({ number })}
      />
      <Choice
        name={`${at}.status`}
        label="It is"
        value={warrant.status}
        words={STATUS}
        onChange={(status) => onChange({ status })}
      />
      <p className="wide beside">{whatItIs[warrant.signedBy]}</p>
      <Button variant="subtle" size="xs" className="full remove" onClick={onRemove}>
        Take this warrant out
      </Button>
    </Field>
  )
}
