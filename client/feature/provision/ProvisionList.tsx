/** The provisions in the order in which they speak; j and k move, Enter opens one as a form, Alt with the arrows moves it. */
import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import type { TitleOf } from '#shared/core/conditionWords.ts'
import type { PolicyFault } from '#shared/core/fault/fault.ts'
import { replaceProvision } from '#shared/core/editProvisions.ts'
import type { Policy, Provision } from '#shared/record/policy.ts'
import { provisionAt } from '#client/faultPlace.ts'
import { useKeys } from '#client/part/useKeys.ts'
import type { Change } from '#client/useHistory.ts'
import './provision.css'
import { ProvisionForm } from './ProvisionForm.tsx'
import { ProvisionRow } from './ProvisionRow.tsx'
import { focusRow, useRowActs } from './useRowActs.ts'

type Props = {
  readonly policy: Policy
  readonly lists: readonly { readonly id: string; readonly title: string }[]
  readonly titleOf: TitleOf
  readonly faults: readonly Pick<PolicyFault, 'place' | 'says' | 'weight'>[]
  /** Null where the text can only be read. */
  readonly onChange: Change<Policy> | null
  readonly open: number | null
  readonly onOpen: (index: number | null) => void
  readonly onUndo: () => void
  /** Where the text is only read: more in the margin of each clause. */
  readonly extra?: (provision: Provision) => React.ReactNode
}

export function ProvisionList({ policy, lists, titleOf, faults, onChange, open, onOpen, onUndo, extra }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const { at, cursor, go, act, onAct, put, deleted, forget } = useRowActs({ frame, policy, onChange, open, onOpen })
  const { provisions } = policy
  const editing = onChange !== null
  const faultsAt = useMemo(() => byProvision(faults), [faults])
  useKeys({ j: () => go(1), k: () => go(-1), Enter: () => editing && act(at, 'open') })
  useEffect(() => {
    if (open === null) return
    const form = frame.current?.querySelector<HTMLElement>('.provisionForm')
    if (!form?.contains(document.activeElement)) form?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
    form?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const hear = (event: React.KeyboardEvent) => {
    if (!editing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      act(at, event.key === 'ArrowUp' ? 'up' : 'down')
    }
    const target = event.target as HTMLElement
    if (event.key !== 'Escape' || open === null || target.closest('[role="menu"]') || target.ariaExpanded === 'true') return
    onOpen(null)
    focusRow(frame.current, open)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the whole list; each has its button
    <div ref={frame} className="provisions" onKeyDown={hear}>
      {deleted !== null && (
        <p className="deleted" role="status">
          Clause {deleted} was deleted.{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              onUndo()
              forget()
              setTimeout(() => focusRow(frame.current, at))
            }}
          >
            Undo
          </Button>
        </p>
      )}
      <ol>
        {provisions.map((provision, index) => {
          const own = faultsAt.get(index) ?? NONE
          return (
            <ProvisionRow
              key={index}
              provision={provision}
              number={index + 1}
              open={open === index}
              here={cursor === index || open === index}
              titleOf={titleOf}
              faults={own}
              cites={provision.citation !== policy.citation}
              lead={editing || !extra ? 'rule' : 'own'}
              extra={extra?.(provision)}
              onAct={editing ? onAct : null}
            >
              {editing && open === index && (
                <ProvisionForm
                  provision={provision}
                  below={provisions.slice(index + 1).map(({ clause }) => clause)}
                  lists={lists}
                  titleOf={titleOf}
                  faults={own}
                  onChange={(next, field) => put((all) => replaceProvision(all, index, next), field && `${index} ${field}`)}
                />
              )}
            </ProvisionRow>
          )
        })}
      </ol>
      {editing && (
        <Button
          size="compact-sm"
          variant="default"
          className="no-print"
          mt={8}
          onClick={() => act(provisions.length - 1, 'below')}
        >
          Add a clause
        </Button>
      )}
    </div>
  )
}

const NONE: Props['faults'] = []

function byProvision(faults: Props['faults']): ReadonlyMap<number | null, Props['faults']> {
  const found = new Map<number | null, Props['faults'][number][]>()
  for (const fault of faults) {
    const index = provisionAt(fault.place)
    found.set(index, [...(found.get(index) ?? []), fault])
  }
  return found
}
