/** A key is revoked at once and for good. */
import { Dialog } from '#client/part/Dialog.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import type { Key } from './ApiKeys.tsx'

export function RevokeDialog({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) {
  const act = useSteppedAct((call: Parameters<typeof api.apiKey.revoke.mutate>[0]) => api.apiKey.revoke.mutate(call), onClose)
  if (act.stepUp) return <StepUp {...act.stepUp} />
  return (
    <Dialog
      title={`Revoke the key of ${apiKey.system}`}
      verb="Revoke it"
      busy={act.isPending}
      error={act.error}
      ready
      recorded={[`The key ${apiKey.begins}… is refused from now on. The system needs a new one to be let in again.`]}
      onConfirm={() => act.mutate({ id: apiKey.id })}
      onClose={onClose}
    />
  )
}
