/** What can be done with the draft, and the windows in which it is done. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { DiscardDialog } from '../feature/draft/DiscardDialog.tsx'
import type { DraftVerb } from '../feature/draft/draftOffers.ts'
import { ProposeDialog } from '../feature/draft/ProposeDialog.tsx'
import { PublishBar } from '../feature/draft/PublishBar.tsx'
import { SendBackDialog } from '../feature/draft/SendBackDialog.tsx'
import { SignDialog } from '../feature/draft/SignDialog.tsx'
import { Refusal } from '../part/Refusal.tsx'
import { api, useTRPC } from '../trpc.ts'
import { useAct } from '../useAct.ts'
import type { BenchState } from './benchState.ts'

export function BenchBar({ draft, bench }: { draft: PolicyDraft; bench: BenchState }) {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const versions = useQuery(trpc.policy.versions.queryOptions())
  const inForce = useQuery(trpc.policy.inForce.queryOptions())
  const [verb, setVerb] = useState<DraftVerb | null>(null)
  const withdraw = useAct((call: Parameters<typeof api.draft.withdraw.mutate>[0]) => api.draft.withdraw.mutate(call))
  const { keeping, found, tried, editable } = bench
  const latest = versions.data?.[0]
  const overtaken = latest !== undefined && bench.basedOn !== latest.id
  const version = editable ? keeping.version : draft.version
  const close = () => setVerb(null)
  const act = (next: DraftVerb) => {
    if (next === 'withdraw') withdraw.mutate({ draftId: draft.id, version })
    else setVerb(next)
  }
  const replaces: PolicyVersion | undefined = inForce.data
  return (
    <>
      <PublishBar
        draft={draft}
        texts={bench.texts}
        ready={{
          stops: found.faults.filter(({ weight }) => weight === 'stops').length,
          looking: found.looking,
          unsaved: keeping.dirty || keeping.busy,
          overtaken,
        }}
        onVerb={act}
      />
      <Refusal error={withdraw.error} />
      {editable && overtaken && (
        <p className="overtaken no-print">
          Version {latest.number} was signed by {latest.signedByName} and is not what this draft was compared with.{' '}
          <Link to="/policy/compare/$a/$b" params={{ a: latest.id, b: `draft.${draft.id}` }}>
            Compare with it
          </Link>{' '}
          <Button size="compact-xs" variant="default" onClick={() => bench.setBasedOn(latest.id)}>
            Compared; this draft replaces version {latest.number}
          </Button>
        </p>
      )}
      {verb === 'propose' && (
        <ProposeDialog
          draft={draft}
          version={version}
          failing={tried.filter(({ result }) => !result.passed).length}
          onClose={close}
        />
      )}
      {verb === 'sendBack' && <SendBackDialog draft={draft} onClose={close} />}
      {verb === 'discard' && (
        <DiscardDialog draft={draft} version={version} onClose={close} onDone={() => void navigate({ to: '/policy' })} />
      )}
      {verb === 'sign' && (
        <SignDialog
          draft={draft}
          replaces={replaces?.policies ?? []}
          onClose={close}
          onSigned={(number) => {
            close()
            notifications.show({ message: `Version ${number} is signed.` })
            void navigate({ to: '/policy' })
          }}
        />
      )}
    </>
  )
}
