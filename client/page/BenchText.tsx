/** The left of the bench: the texts of the draft as tabs in their order, what each is, its provisions, and the offense lists. */
import { Button, Tabs } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { Policy } from '#shared/record/policy.ts'
import { ListEditor } from '../feature/offenseList/ListEditor.tsx'
import { AddLayer } from '../feature/policy/AddLayer.tsx'
import { HeadForm } from '../feature/policy/HeadForm.tsx'
import { PolicyHead } from '../feature/policy/PolicyHead.tsx'
import { ProvisionList } from '../feature/provision/ProvisionList.tsx'
import type { Change } from '../useHistory.ts'
import type { BenchState } from './benchState.ts'
import { LayerTools } from './LayerTools.tsx'

/** What is open: which text (or the lists), which of its provisions, and whether the form of the text itself. */
export type Spot = { readonly tab: number | 'lists'; readonly open: number | null; readonly head: boolean }

type Props = { readonly bench: BenchState; readonly today: string; readonly spot: Spot; readonly onSpot: (spot: Spot) => void }

export function BenchText({ bench, today, spot, onSpot }: Props) {
  const { texts, history, editable, found } = bench
  const { policies, lists } = texts
  const layer = typeof spot.tab === 'number' ? Math.min(spot.tab, policies.length - 1) : null
  const policy = layer === null ? undefined : policies[layer]
  const titleOf = useCallback((id: string) => lists.find((list) => list.id === id)?.title ?? id.replaceAll('_', ' '), [lists])
  const faults = useMemo(() => found.faults.filter((fault) => fault.policy === policy?.id), [found.faults, policy?.id])
  const named = policy?.lists
  const own = useMemo(() => lists.filter(({ id }) => named?.includes(id)), [lists, named])
  const change = history.change
  const onPolicy: Change<Policy> = useCallback(
    (to, field) =>
      change(
        (now) => ({ ...now, policies: now.policies.map((one, i) => (i === layer ? to(one) : one)) }),
        field && `${layer} ${field}`,
      ),
    [change, layer],
  )
  return (
    <div className="benchText">
      <div className="layers">
        <Tabs
          value={`${spot.tab === 'lists' ? 'lists' : layer}`}
          onChange={(tab) => onSpot({ tab: tab === 'lists' ? tab : Number(tab), open: null, head: false })}
        >
          <Tabs.List aria-label="Texts of the draft">
            {policies.map((one, index) => (
              <Tabs.Tab key={one.id} value={`${index}`}>
                {policies.length > 1 && `${index + 1}. `}
                {one.title}
              </Tabs.Tab>
            ))}
            <Tabs.Tab value="lists">Offense lists ({lists.length})</Tabs.Tab>
          </Tabs.List>
        </Tabs>
        {editable && (
          <AddLayer
            taken={policies.map(({ id }) => id)}
            today={today}
            onAdd={(added, itsLists) => {
              change((now) => ({
                ...now,
                policies: [...now.policies, added],
                lists: [...now.lists, ...itsLists.filter((list) => !now.lists.some(({ id }) => id === list.id))],
              }))
              onSpot({ tab: policies.length, open: null, head: true })
            }}
          />
        )}
      </div>
      {policy && layer !== null ? (
        <section aria-labelledby="text">
          <div className="textHead">
            <h2 id="text">{policy.title}</h2>
            {editable && (
              <Button
                size="compact-xs"
                variant="default"
                className="no-print"
                aria-expanded={spot.head}
                onClick={() => onSpot({ ...spot, head: !spot.head })}
              >
                {spot.head ? 'Close' : 'About this text'}
              </Button>
            )}
          </div>
          <PolicyHead policy={policy} />
          {editable && spot.head && (
            <>
              <HeadForm
                policy={policy}
                lists={lists}
                onChange={(next, field) => onPolicy((now) => ({ ...now, ...next }), field)}
              />
              <LayerTools
                layer={layer}
                count={policies.length}
                onMove={(by) => {
                  change((now) => ({ ...now, policies: swapped(now.policies, layer, by) }))
                  onSpot({ ...spot, tab: layer + by })
                }}
                onRemove={() => {
                  change((now) => ({ ...now, policies: now.policies.filter((_, i) => i !== layer) }))
                  onSpot({ tab: 0, open: null, head: false })
                }}
              />
            </>
          )}
          <ProvisionList
            key={policy.id}
            policy={policy}
            lists={own}
            titleOf={titleOf}
            faults={faults}
            onChange={editable ? onPolicy : null}
            open={spot.open}
            onOpen={(open) => onSpot({ ...spot, open })}
            onUndo={history.undo}
          />
        </section>
      ) : (
        <ListEditor
          lists={lists}
          usedBy={(id) => policies.filter((one) => one.lists.includes(id)).length}
          onChange={
            editable ? (to, field) => change((now) => ({ ...now, lists: to(now.lists) }), field && `lists ${field}`) : null
          }
        />
      )}
    </div>
  )
}

function swapped(policies: readonly Policy[], index: number, by: -1 | 1): Policy[] {
  const [here, there] = [policies[index], policies[index + by]]
  return policies.map((one, i) => (i === index && there ? there : i === index + by && here ? here : one))
}
