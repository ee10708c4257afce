/** Record a fact: what the verdict needs comes first; each goes to the record in which it belongs, with who says so. */
import { Select } from '@mantine/core'
import { useState } from 'react'
import { factLabel } from '#shared/core/conditionWords.ts'
import { FACTS } from '#shared/core/vocabulary.ts'
import { type Dossier, evaluationOf } from '#client/dossier.ts'
import { askFact } from '#client/wording.ts'
import { ChargeForm } from './ChargeForm.tsx'
import { Elsewhere, type Other } from './Elsewhere.tsx'
import { factTarget, isFinding } from './factTarget.ts'
import { FindingForm } from './FindingForm.tsx'
import { HistoryForm } from './HistoryForm.tsx'

export type FactProps = {
  readonly dossier: Dossier
  /** The fact to begin with; without it, the first that the verdict needs. */
  readonly fact: string | null
  readonly titleOf: (list: string) => string
  readonly onClose: () => void
  readonly onGo?: (kind: Other) => void
}

export function FactDialog({ dossier, fact: asked, titleOf, onClose, onGo }: FactProps) {
  const needs = (evaluationOf(dossier)?.verdict.needs ?? []).map((need) => need.fact)
  const [fact, setFact] = useState<string | null>(asked ?? needs[0] ?? null)
  const others = FACTS.filter((word) => isFinding(word.name) && !needs.includes(word.name))
  const choice = (
    <Select
      label="Which fact"
      searchable
      data-autofocus={fact === null || undefined}
      data={[
        ...(needs.length > 0
          ? [{ group: 'The verdict needs', items: needs.map((name) => ({ value: name, label: askFact(name) })) }]
          : []),
        {
          group: 'Anything else',
          items: others.map((word) => ({ value: word.name, label: `${word.ask} (${factLabel(word.name)})` })),
        },
      ]}
      value={fact}
      onChange={setFact}
    />
  )
  const target = fact === null ? null : factTarget(fact, dossier)
  const common = { dossier, onClose, choice }
  if (target?.kind === 'chargeStatus')
    return <ChargeForm key={fact} {...common} charge={target.charge} lists={[]} titleOf={titleOf} />
  if (target?.kind === 'chargeLists')
    return <ChargeForm key={fact} {...common} charge={target.charge} lists={target.lists} titleOf={titleOf} />
  if (target?.kind === 'history') return <HistoryForm {...common} />
  if (target && target.kind !== 'finding') return <Elsewhere {...common} kind={target.kind} onGo={onGo} />
  return <FindingForm key={fact} {...common} fact={fact} />
}
