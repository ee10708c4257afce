/** Who should sign sends the draft back instead, with the reason. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

export function SendBackDialog({ draft, onClose }: { draft: PolicyDraft; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const send = useAct((call: Parameters<typeof api.draft.sendBack.mutate>[0]) => api.draft.sendBack.mutate(call), onClose)
  return (
    <Dialog
      title={`Send back “${draft.name}”`}
      verb="Send back"
      busy={send.isPending}
      error={send.error}
      blocked={reason.trim() === '' ? 'Say what should be changed.' : null}
      recorded={['It is a draft again and can be changed. It binds nobody.']}
      onConfirm={() => send.mutate({ draftId: draft.id, version: draft.version, reason })}
      onClose={onClose}
    >
      <Textarea
        label="What should be changed"
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  )
}
