/** Why the policy says so: clause by clause, folded to what decides; `t` opens the whole of it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { decidingBranch } from '#shared/core/decidingBranch.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import { ACTIONS, type Step, type Verdict } from '#shared/record/verdict.ts'
import { actionWord, modalityWord, outcomeWord } from '../wording.ts'
import './trail.css'
import { type Reading, TrailNode } from './TrailNode.tsx'
import { Truth } from './Truth.tsx'
import { useKeys } from './useKeys.ts'

type Props = { readonly evaluation: Pick<Evaluation, 'verdict' | 'facts' | 'sources'>; readonly titleOf: Reading['titleOf'] }

export function Trail({ evaluation: { verdict, facts, sources }, titleOf }: Props) {
  const [open, setOpen] = useState(false)
  useKeys({ t: () => setOpen((was) => !was) })
  const steps = open
    ? verdict.trail
    : verdict.trail.filter((step) => step.inForce && (decides(verdict, step) || step.truth === 'unknown'))
  return (
    <section className="trail" aria-label="Trail">
      <div className="head">
        <h2>Why</h2>
        <span className="quiet">
          {open
            ? `all ${verdict.trail.length} clauses`
            : `${steps.length} of ${verdict.trail.length} clauses: what decides or is still open`}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          className="no-print"
          aria-expanded={open}
          aria-keyshortcuts="t"
          rightSection={<kbd aria-hidden="true">t</kbd>}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Only what decides' : 'Whole trail'}
        </Button>
      </div>
      {steps.length === 0 && <p>No clause of the policy applies, so it gives no authority to act.</p>}
      <ol>
        {steps.map((step) => (
          <Clause
            key={`${step.policy} ${step.clause}`}
            step={step}
            decides={decides(verdict, step)}
            folded={!open}
            reading={{ facts, sources, titleOf }}
          />
        ))}
      </ol>
    </section>
  )
}

const decides = ({ deciding }: Verdict, step: Step): boolean =>
  deciding.some((ref) => ref.policy === step.policy && ref.clause === step.clause)

function Clause({ step, decides, folded, reading }: { step: Step; decides: boolean; folded: boolean; reading: Reading }) {
  return (
    <li data-decides={decides || undefined}>
      <div className="clause">
        {step.clause}
        <br />
        {step.inForce ? <Truth value={step.truth} /> : <span className="quiet">not in force</span>}
      </div>
      <div>
        <p className="sentence">{step.sentence}</p>
        <p className="quiet">
          {decides && <b>Decides. </b>}
          {saysOf(step)}
          {step.citation}
        </p>
        {step.tree && step.tree.op !== 'always' && (
          <ul className="tree">
            <TrailNode node={folded ? decidingBranch(step.tree) : step.tree} reading={reading} />
          </ul>
        )}
      </div>
    </li>
  )
}

function saysOf({ says, outcome }: Step): string {
  const said = ACTIONS.flatMap((action) => {
    const modality = says[action]
    return modality ? [`${actionWord[action].toLowerCase()}: ${modalityWord[modality]}`] : []
  })
  const parts = outcome ? [outcomeWord[outcome]] : said
  return parts.length > 0 ? `If so: ${parts.join(', ')}. ` : ''
}
