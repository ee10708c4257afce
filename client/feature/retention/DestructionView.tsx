/** One destruction: what it takes as things stand now, or took; the second person carries it out. Printed, it is the certificate for the file. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Destruction } from '#shared/record/retention.ts'
import { DoneBy } from '#client/part/DoneBy.tsx'
import { Counts } from '#client/part/Counts.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { seriesWord } from '#client/retentionWords.ts'
import { sealingStateWord } from '#client/sealingWords.ts'
import { usePermits, useSession } from '#client/session.ts'
import { api, useTRPC } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import '#client/part/order.css'

export function DestructionView({ destruction }: { destruction: Destruction }) {
  const trpc = useTRPC()
  const { actor } = useSession()
  const destroys = usePermits('record.destroy')
  const { id, number, series, authority, upTo, state } = destruction
  const open = state === 'proposed'
  const plan = useQuery(trpc.retention.plan.queryOptions({ id }, { enabled: open }))
  const [dialog, setDialog] = useState<'destroy' | 'withdraw' | null>(null)
  const own = destruction.proposedBy === actor.id
  const [name, from, goes] = seriesWord[series]
  const records = plan.data?.records ?? 0
  return (
    <div className="order">
      <div>
        <dl>
          <dt>Series</dt>
          <dd>{name}</dd>
          <dt>Authority</dt>
          <dd>{authority}</dd>
          <dt>Over before</dt>
          <dd>
            <When at={upTo} />, counted from {from}
          </dd>
          <dt>State</dt>
          <dd>{sealingStateWord[state]}</dd>
          <dt>Proposed</dt>
          <dd>
            <DoneBy at={destruction.proposedAt} name={destruction.proposedByName} />
          </dd>
          {destruction.doneAt && (
            <>
              <dt>Carried out</dt>
              <dd>
                <DoneBy at={destruction.doneAt} name={destruction.doneByName} />
              </dd>
              <dt>SHA-256</dt>
              <dd style={{ overflowWrap: 'anywhere' }}>
                <code>{destruction.sha256}</code> <span className="quiet">of all that went</span>
              </dd>
            </>
          )}
          {destruction.withdrawnAt && (
            <>
              <dt>Withdrawn</dt>
              <dd>
                <When at={destruction.withdrawnAt} />: {destruction.withdrawnWhy}
              </dd>
            </>
          )}
        </dl>
        {open && own && <p role="note">You proposed this destruction. Another person carries it out.</p>}
        {open && destroys && (
          <p className="no-print" style={{ display: 'flex', gap: 8 }}>
            {!own && (
              <Button disabled={records === 0} onClick={() => setDialog('destroy')}>
                Destroy …
              </Button>
            )}
            <Button variant="default" onClick={() => setDialog('withdraw')}>
              Withdraw it
            </Button>
          </p>
        )}
        {state === 'done' && (
          <p className="no-print">
            <Button size="xs" variant="default" onClick={() => window.print()}>
              Print the certificate
            </Button>
          </p>
        )}
      </div>
      <div>
        {open && !plan.data && <Waiting query={plan} />}
        {open && plan.data && (
          <>
            <p>
              <b>{records === 1 ? 'One record goes' : `${records} records go`}</b>
              {plan.data.first && (
                <>
                  , ended from <When at={plan.data.first} /> to <When at={plan.data.last} />
                </>
              )}
              : {goes}. What reports count stays, and the chain holds.
            </p>
            {plan.data.kept.length > 0 && <p>Kept by a legal hold or an open question: {plan.data.kept.join(', ')}.</p>}
            <Counts counts={plan.data.counts} title="What goes" />
          </>
        )}
        {destruction.counts && <Counts counts={destruction.counts} title="What went" />}
      </div>
      {dialog === 'destroy' && (
        <DestroyDialog id={id} number={number} plan={plan.data?.hash ?? ''} records={records} onClose={() => setDialog(null)} />
      )}
      {dialog === 'withdraw' && <WithdrawDialog id={id} number={number} onClose={() => setDialog(null)} />}
    </div>
  )
}

type Asked = { readonly id: string; readonly number: string; readonly onClose: () => void }

function DestroyDialog({ id, number, plan, records, onClose }: Asked & { readonly plan: string; readonly records: number }) {
  const act = useSteppedAct(
    (call: Parameters<typeof api.retention.destroy.mutate>[0]) => api.retention.destroy.mutate(call),
    onClose,
  )
  if (act.stepUp) return <StepUp {...act.stepUp} />
  return (
    <Dialog
      title={`Destroy: ${number}`}
      verb="Destroy"
      busy={act.isPending}
      error={act.error}
      recorded={[
        `The content of ${records === 1 ? 'one record' : `${records} records`} is destroyed. Nobody can bring it back.`,
        'Series, authority, counts and one hash of all that went stand in the ledger.',
      ]}
      onConfirm={() => act.mutate({ destructionId: id, plan })}
      onClose={onClose}
    >
      <p>Backups made before still have it, until they are gone as well.</p>
    </Dialog>
  )
}

function WithdrawDialog({ id, number, onClose }: Asked) {
  const [why, setWhy] = useState('')
  const act = useAct((call: Parameters<typeof api.retention.withdraw.mutate>[0]) => api.retention.withdraw.mutate(call), onClose)
  return (
    <Dialog
      title={`Withdraw ${number}`}
      verb="Withdraw"
      busy={act.isPending}
      error={act.error}
      blocked={why.trim() === '' ? 'Say why.' : null}
      recorded={['Nothing goes. The proposal stays on record as withdrawn.']}
      onConfirm={() => act.mutate({ destructionId: id, why })}
      onClose={onClose}
    >
      <Line name="why" label="Why it is not destroyed" value={why} onChange={setWhy} first required />
    </Dialog>
  )
}
