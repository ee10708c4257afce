/** A case made up on the spot: every fact that the text looks at can be yes, no or not known, and the verdict follows. */
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { looksAt } from '#shared/core/looksAt.ts'
import { FACTS } from '#shared/core/vocabulary.ts'
import type { Facts } from '#shared/record/fact.ts'
import type { Policy } from '#shared/record/policy.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import { factGroups, factName } from '#client/factGroups.ts'
import { MomentOrDay } from '#client/part/MomentOrDay.tsx'
import { FactSwitch } from './FactSwitch.tsx'
import { ItemSwitches } from './ItemSwitches.tsx'
import './sandbox.css'
import { type Scenario, valueIn } from './scenario.ts'
import { VerdictView } from './VerdictView.tsx'

type Props = {
  readonly policies: readonly Policy[]
  readonly lists: readonly { readonly id: string; readonly title: string }[]
  readonly titleOf: (id: string) => string
  readonly scenario: Scenario
  readonly onChange: (next: Scenario) => void
  /** What the scenario comes to. */
  readonly facts: Facts
  readonly verdict: Verdict
  readonly onClear: () => void
  /** Keeps the case as a situation of the text; null where it cannot be changed. */
  readonly keep: React.ReactNode
}

const wordNamed = new Map(FACTS.map((word) => [word.name, word]))

export function Sandbox({ policies, lists, titleOf, scenario, onChange, facts, verdict, onClear, keep }: Props) {
  const sight = useMemo(() => looksAt(policies), [policies])
  const groups = factGroups(null)
    .map(({ group, names }) => ({ group, names: names.filter((name) => sight.facts.includes(name)) }))
    .filter(({ names }) => names.length > 0)
  return (
    <div className="sandbox">
      <VerdictView verdict={verdict} facts={facts} titleOf={titleOf} />
      <div className="caseHead">
        <h3>{typeof scenario['label'] === 'string' ? scenario['label'] : 'The case'}</h3>
        <Button size="compact-xs" variant="default" onClick={onClear}>
          Start over
        </Button>
      </div>
      <p className="quiet">Only what the text looks at is shown.</p>
      <div className="fact">
        <span>Day of the decision</span>
        <MomentOrDay
          label="Day of the decision"
          value={typeof scenario['as_of'] === 'string' ? scenario['as_of'] : null}
          onChange={(as_of) => onChange({ ...scenario, as_of })}
        />
      </div>
      {sight.lists.map(({ list, attributes }) => (
        <ItemSwitches key={list} list={list} attributes={attributes} lists={lists} scenario={scenario} onChange={onChange} />
      ))}
      {groups.map(({ group, names }) => (
        <fieldset key={group} className="items">
          <legend>{group}</legend>
          {names.map((name) => {
            const word = wordNamed.get(name)
            const label = factName(name, null)
            return (
              word && (
                <div key={name} className="fact" data-fact={name}>
                  <span>{label}</span>
                  <FactSwitch
                    word={word}
                    label={label}
                    value={valueIn(scenario, name)}
                    onChange={(value) => onChange({ ...scenario, [name]: value })}
                  />
                </div>
              )
            )
          })}
        </fieldset>
      ))}
      {keep}
    </div>
  )
}
