/** The right of the bench, always in view: faults, situations, sandbox and replay, each with what it comes to now. */
import { Tabs } from '@mantine/core'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import type { Situation } from '#shared/record/situation.ts'
import { FaultList } from '../feature/fault/FaultList.tsx'
import { Replay } from '../feature/replay/Replay.tsx'
import { useReplay } from '../feature/replay/useReplay.ts'
import { Sandbox } from '../feature/sandbox/Sandbox.tsx'
import { KeepCase } from '../feature/situation/KeepCase.tsx'
import { SituationList } from '../feature/situation/SituationList.tsx'
import type { PolicyFault } from '#shared/core/fault/fault.ts'
import { outcomeWord } from '../wording.ts'
import type { BenchState } from './benchState.ts'

export type Pane = 'faults' | 'situations' | 'sandbox' | 'replay'

type Props = {
  readonly draft: PolicyDraft
  readonly bench: BenchState
  readonly today: string
  readonly pane: Pane
  readonly onPane: (pane: Pane) => void
  readonly onGo: (fault: PolicyFault) => void
}

export function BenchPane({ draft, bench, today, pane, onPane, onGo }: Props) {
  const { texts, history, editable, found, tried, sandbox } = bench
  const { policies, lists, situations } = texts
  const replay = useReplay()
  const titleOf = (id: string): string => lists.find((list) => list.id === id)?.title ?? id.replaceAll('_', ' ')
  const stops = found.faults.filter(({ weight }) => weight === 'stops').length
  const failing = tried.filter(({ result }) => !result.passed).length
  const onSituations = editable
    ? (to: (all: readonly Situation[]) => Situation[]) =>
        history.change((now) => ({ ...now, situations: to(now.situations) }), 'situations')
    : null
  const says: Record<Pane, string> = {
    faults: found.looking
      ? '…'
      : found.faults.length === 0
        ? 'none'
        : stops > 0
          ? `${stops} stop`
          : `${found.faults.length} to look at`,
    situations: tried.length === 0 ? 'none' : failing > 0 ? `${failing} fail` : `${tried.length} pass`,
    sandbox: outcomeWord[sandbox.verdict.outcome].toLowerCase(),
    replay: replay.replaying.state === 'done' ? sayFlips(replay.replaying.result.flips.length) : 'not run',
  }
  const trouble: Partial<Record<Pane, boolean>> = { faults: stops > 0, situations: failing > 0 }
  return (
    <aside className="benchPane no-print" aria-label="What the draft comes to">
      <Tabs value={pane} onChange={(next) => next && onPane(next as Pane)} keepMounted={false}>
        <Tabs.List grow aria-label="What the draft comes to">
          {(['faults', 'situations', 'sandbox', 'replay'] as const).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {one.charAt(0).toUpperCase() + one.slice(1)}
              <span className="says" data-trouble={trouble[one] || undefined}>
                {says[one]}
              </span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="faults">
          <FaultList
            found={found}
            nameOf={policies.length > 1 ? (id) => policies.find((one) => one.id === id)?.title ?? id : null}
            onGo={onGo}
            onTry={({ example, clause }) => {
              if (!example) return
              sandbox.setScenario({ ...example, label: `Example of a fault${clause === null ? '' : ` in ${clause}`}` })
              onPane('sandbox')
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="situations">
          <SituationList
            tried={tried}
            onTry={(situation) => {
              sandbox.setScenario(situation.scenario)
              onPane('sandbox')
            }}
            onChange={onSituations}
          />
        </Tabs.Panel>
        <Tabs.Panel value="sandbox">
          <Sandbox
            policies={policies}
            lists={lists.filter(({ id }) => policies.some((one) => one.lists.includes(id)))}
            titleOf={titleOf}
            scenario={sandbox.scenario}
            onChange={sandbox.setScenario}
            facts={sandbox.facts}
            verdict={sandbox.verdict}
            onClear={sandbox.clear}
            keep={
              onSituations && (
                <KeepCase
                  scenario={sandbox.scenario}
                  verdict={sandbox.verdict}
                  taken={situations.map(({ id }) => id)}
                  onKeep={(situation) => onSituations((all) => [...all, situation])}
                />
              )
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="replay">
          <Replay
            of={{ draft: draft.id }}
            today={today}
            replay={replay}
            version={editable ? bench.keeping.version : draft.version}
            blocked={bench.keeping.dirty || bench.keeping.busy ? 'The last change is not kept yet.' : null}
          />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}

const sayFlips = (flips: number): string => (flips === 0 ? 'none flips' : flips === 1 ? 'one flips' : `${flips} flip`)
