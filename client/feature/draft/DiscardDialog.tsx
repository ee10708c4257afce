/** Give a draft up, after a second look; it stays on record and can be read. */
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

type Props = { readonly draft: PolicyDraft; readonly version: number; readonly onClose: () => void; readonly onDone: () => void }

export function DiscardDialog({ draft, version, onClose, onDone }: Props) {
  const discard = useAct((call: Parameters<typeof api.draft.discard.mutate>[0]) => api.draft.discard.mutate(call), onDone)
  return (
    <Dialog
      title={`Discard “${draft.name}”?`}
      verb="Discard"
      busy={discard.isPending}
      error={discard.error}
      ready
      recorded={['The draft is closed. It stays on record and can be read, but no longer changed or proposed.']}
      onConfirm={() => discard.mutate({ draftId: draft.id, version })}
      onClose={onClose}
    />
  )
}
