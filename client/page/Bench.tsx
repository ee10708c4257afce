/** One draft on the bench: the bar with what can be done with it, its texts, and the pane that follows every change. */
import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import { KeepingLine } from '../feature/draft/KeepingLine.tsx'
import type { PolicyFault } from '#shared/core/fault/fault.ts'
import { provisionAt, stepsOf } from '../faultPlace.ts'
import { useToday } from '../useToday.ts'
import { BenchBar } from './BenchBar.tsx'
import { BenchPane, type Pane } from './BenchPane.tsx'
import { useBench } from './benchState.ts'
import { BenchText, type Spot } from './BenchText.tsx'
import { useUndoKeys } from './useUndoKeys.ts'
import './bench.css'

export function Bench({ draft }: { draft: PolicyDraft }) {
  const today = useToday()
  const bench = useBench(draft, today)
  const [spot, setSpot] = useState<Spot>({ tab: 0, open: null, head: false })
  const [pane, setPane] = useState<Pane>('faults')
  const frame = useRef<HTMLDivElement>(null)
  const { history, texts, editable } = bench
  useUndoKeys(frame, editable ? history : null)

  const go = (policy: string, place: string) => {
    const tab = texts.policies.findIndex(({ id }) => id === policy)
    const open = provisionAt(place)
    setSpot({ tab: Math.max(0, tab), open, head: stepsOf(place)[0] !== 'provisions' })
  }
  const goGap = ([what, index, ...rest]: readonly PropertyKey[]) => {
    if (what === 'lists') setSpot({ tab: 'lists', open: null, head: false })
    if (what !== 'policies') return
    const open = rest[0] === 'provisions' && typeof rest[1] === 'number' ? rest[1] : null
    setSpot({ tab: Number(index), open, head: open === null })
  }
  return (
    <div ref={frame} className="bench" data-pane={pane}>
      <header className="benchHead">
        <div className="title">
          {editable ? (
            <TextInput
              className="benchName"
              aria-label="Name of the draft"
              value={bench.name}
              onChange={(event) => bench.setName(event.currentTarget.value)}
            />
          ) : (
            <h1>{draft.name}</h1>
          )}
          {editable && <h1 className="visually-hidden">Draft: {bench.name}</h1>}
          {editable && (
            <span className="no-print undo">
              <Button size="compact-sm" variant="default" disabled={!history.canUndo} onClick={history.undo}>
                Undo
              </Button>
              <Button size="compact-sm" variant="default" disabled={!history.canRedo} onClick={history.redo}>
                Redo
              </Button>
            </span>
          )}
          {editable && (
            <KeepingLine
              keeping={bench.keeping}
              onGap={goGap}
              onAgain={bench.again}
              onChoose={(theirs, keep) => (keep === 'theirs' ? bench.take(theirs) : bench.goOn(theirs, null))}
            />
          )}
        </div>
        <BenchBar draft={draft} bench={bench} />
      </header>
      <BenchText bench={bench} today={today} spot={spot} onSpot={setSpot} />
      <BenchPane
        draft={draft}
        bench={bench}
        today={today}
        pane={pane}
        onPane={setPane}
        onGo={(fault: PolicyFault) => go(fault.policy, fault.place)}
      />
    </div>
  )
}
