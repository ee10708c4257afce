/** The second person signs: what changes and how many open requests it touches is shown before the signature binds the office. */
import { useQuery } from '@tanstack/react-query'
import { changedClauses, comparePolicies } from '#shared/core/comparePolicies.ts'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import type { Policy } from '#shared/record/policy.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { usePermits, useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { api, useTRPC } from '#client/trpc.ts'
import { useNow } from '#client/useNow.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'

type Props = {
  readonly draft: PolicyDraft
  /** What it replaces. */
  readonly replaces: readonly Policy[]
  readonly onClose: () => void
  readonly onSigned: (number: number) => void
}

export function SignDialog({ draft, replaces, onClose, onSigned }: Props) {
  const trpc = useTRPC()
  const zone = useZone()
  const now = useNow()
  const desk = useQuery(trpc.detainer.desk.queryOptions(undefined, { enabled: usePermits('detainer.read') }))
  const sign = useSteppedAct(
    (call: Parameters<typeof api.draft.sign.mutate>[0]) => api.draft.sign.mutate(call),
    ({ number }) => onSigned(number),
  )
  if (sign.stepUp) return <StepUp {...sign.stepUp} />
  const open = desk.data?.filter(({ detainer }) => detainer.status === 'active').length
  const changed = changedClauses(comparePolicies(replaces, draft.policies))
  const requests = open === undefined ? 'Every open request' : open === 1 ? 'One open request' : `All ${open} open requests`
  const when = draft.inForceFrom === null ? 'at once' : moment(draft.inForceFrom, zone, now)
  return (
    <Dialog
      title={`Sign “${draft.name}”`}
      verb="Sign"
      busy={sign.isPending}
      error={sign.error}
      ready
      recorded={[
        draft.inForceFrom === null ? 'From now on every request is evaluated by this text.' : `It binds from ${when} on.`,
        `${requests} will be evaluated by it ${when === 'at once' ? 'at once' : 'then'}; a decision whose ground changes comes back for review.`,
        'The version in force until now stays on record.',
      ]}
      onConfirm={() => sign.mutate({ draftId: draft.id, version: draft.version })}
      onClose={onClose}
    >
      <p>
        Proposed by {draft.proposedByName}: “{draft.note}”
      </p>
      <p>
        <b>{changed === 0 ? 'No clause changes.' : changed === 1 ? 'One clause changes.' : `${changed} clauses change.`}</b>{' '}
        Compare the two versions and try the replay before you sign.
      </p>
    </Dialog>
  )
}
