/** One order: what stands on it, what it takes or took, and what can be done about it; printed, it is the receipt for the court. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DoneBy } from '#client/part/DoneBy.tsx'
import { Counts } from '#client/part/Counts.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { Refusal } from '#client/part/Refusal.tsx'
import { reachWord, sealingStateWord, sealingWord } from '#client/sealingWords.ts'
import { usePermits, useSession } from '#client/session.ts'
import { day } from '#client/time.ts'
import { type Answer, useTRPC } from '#client/trpc.ts'
import { CarryOut } from './CarryOut.tsx'
import { PlanView } from './PlanView.tsx'
import { UnsealDialog } from './UnsealDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import '#client/part/order.css'

export function SealingView({ page, onEntered }: { page: Answer['sealing']['byId']; onEntered: (id: string) => void }) {
  const { sealing, canBeUndone } = page
  const trpc = useTRPC()
  const { actor } = useSession()
  const seals = usePermits('record.seal')
  const open = sealing.state === 'proposed'
  const { reach, recordId, kind } = sealing
  const plan = useQuery(
    trpc.sealing.plan.queryOptions({ reach, recordId }, { enabled: open && seals && kind !== 'unseal', retry: false }),
  )
  const [dialog, setDialog] = useState<'withdraw' | 'unseal' | null>(null)
  const own = sealing.proposedBy === actor.id
  const rows = plan.data ? Object.values(plan.data.counts).reduce((sum, count) => sum + count, 0) : 0
  const ready = kind === 'unseal' || (plan.data !== undefined && plan.data.blocks.length === 0)
  return (
    <div className="order">
      <div>
        <dl>
          <dt>Order</dt>
          <dd>
            {sealing.court}, {sealing.caseNumber}, of {day(sealing.orderedOn)}
          </dd>
          <dt>Orders to</dt>
          <dd>
            {sealingWord[kind].toLowerCase()} {reachWord[reach]}
          </dd>
          <dt>State</dt>
          <dd>{sealingStateWord[sealing.state]}</dd>
          <dt>Entered</dt>
          <dd>
            <DoneBy at={sealing.proposedAt} name={sealing.proposedByName} />
          </dd>
          {sealing.doneAt && (
            <>
              <dt>Carried out</dt>
              <dd>
                <DoneBy at={sealing.doneAt} name={sealing.doneByName} />
              </dd>
            </>
          )}
          {sealing.withdrawnAt && (
            <>
              <dt>Withdrawn</dt>
              <dd>
                <When at={sealing.withdrawnAt} />: {sealing.withdrawnWhy}
              </dd>
            </>
          )}
          {sealing.note && (
            <>
              <dt>Note</dt>
              <dd>{sealing.note}</dd>
            </>
          )}
        </dl>
        {open && seals && own && <p role="note">You entered this order. Another person carries it out.</p>}
        {open && seals && !own && <CarryOut sealing={sealing} plan={plan.data?.hash ?? ''} rows={rows} blocked={!ready} />}
        {open && seals && (
          <p className="no-print">
            <Button size="xs" variant="default" onClick={() => setDialog('withdraw')}>
              Withdraw it
            </Button>
          </p>
        )}
        {sealing.state === 'done' && (
          <p className="no-print" style={{ display: 'flex', gap: 8 }}>
            <Button size="xs" variant="default" onClick={() => window.print()}>
              Print the receipt
            </Button>
            {kind === 'seal' && canBeUndone && seals && (
              <Button size="xs" variant="default" onClick={() => setDialog('unseal')}>
                Enter an order to unseal
              </Button>
            )}
          </p>
        )}
        {kind === 'seal' && sealing.state === 'done' && (
          <p className="quiet">
            {canBeUndone ? 'Locked away; the key is in the court’s file.' : 'Unsealed since by another order.'}
          </p>
        )}
      </div>
      <div>
        {sealing.counts && <Counts counts={sealing.counts} title="What went" />}
        {open && kind !== 'unseal' && seals && (
          <div className="no-print" style={{ display: 'grid', gap: 14 }}>
            {plan.data ? <PlanView plan={plan.data} /> : plan.error ? <Refusal error={plan.error} /> : <Waiting query={plan} />}
          </div>
        )}
      </div>
      {dialog === 'withdraw' && <WithdrawDialog sealing={sealing} onClose={() => setDialog(null)} />}
      {dialog === 'unseal' && <UnsealDialog sealing={sealing} onClose={() => setDialog(null)} onEntered={onEntered} />}
    </div>
  )
}
