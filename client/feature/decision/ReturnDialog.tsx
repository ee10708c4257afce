/** Send a proposal back with what is missing, so that it can be mended. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Dossier } from '#client/dossier.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Overtaken } from '#client/part/Overtaken.tsx'
import { Person } from '#client/part/Person.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useByWhom } from '#client/useByWhom.ts'
import { outcomeWord } from '#client/wording.ts'
import { sayCode } from '#client/words.ts'
import { usePinned } from './usePinned.ts'

type Props = { readonly dossier: Dossier; readonly onClose: () => void; readonly onDone?: () => void }

export function ReturnDialog({ dossier, onClose, onDone = onClose }: Props) {
  const by = useByWhom()
  const { evaluation, overtaken, readAgain } = usePinned(dossier)
  const [reason, setReason] = useState('')
  const send = useAct((call: Parameters<typeof api.decision.return.mutate>[0]) => api.decision.return.mutate(call), onDone)
  const [proposal] = useState(dossier.matter.decision)
  if (!evaluation || !proposal?.outcome) return null
  const answered = dossier.matter.decision?.id !== proposal.id
  const blocked = answered
    ? sayCode('decision.nothingProposed')
    : overtaken.length > 0
      ? 'Read the new verdict first.'
      : reason.trim() === ''
        ? 'Say what is missing.'
        : null
  return (
    <Dialog
      title={`Return: request ${dossier.detainer.number}`}
      verb="Return"
      onClose={onClose}
      onConfirm={() => send.mutate({ detainerId: dossier.detainer.id, evaluationId: evaluation.id, reason })}
      busy={send.isPending}
      error={send.error}
      blocked={blocked}
      recorded={[
        `Returned ${by}, to ${proposal.byName}, who proposed: ${outcomeWord[proposal.outcome].toLowerCase()}.`,
        ...(reason.trim() ? [`Reason: ${reason.trim()}`] : []),
        'Nothing is decided by this; the request waits for a new proposal.',
      ]}
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      {overtaken.length > 0 && <Overtaken says={sayCode('decision.evaluationChanged')} changes={overtaken} onRead={readAgain} />}
      <Textarea
        label="What is missing"
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  )
}
