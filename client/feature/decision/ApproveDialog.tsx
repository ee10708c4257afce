/** Approve a proposal: the same outcome, decided by a second person, who sees first what their name will stand under. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { conform } from '#shared/core/conform.ts'
import type { Dossier } from '#client/dossier.ts'
import { outcomeMeans } from '#client/fieldWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Overtaken } from '#client/part/Overtaken.tsx'
import { Person } from '#client/part/Person.tsx'
import { When } from '#client/part/When.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useByWhom } from '#client/useByWhom.ts'
import { conformityWord, outcomeWord, sayVerdict } from '#client/wording.ts'
import { sayCode } from '#client/words.ts'
import { usePinned } from './usePinned.ts'

type Props = { readonly dossier: Dossier; readonly onClose: () => void; readonly onDone?: () => void }

export function ApproveDialog({ dossier, onClose, onDone = onClose }: Props) {
  const by = useByWhom()
  const { evaluation, overtaken, readAgain } = usePinned(dossier)
  const [proposal] = useState(dossier.matter.decision)
  const [reason, setReason] = useState(() => (proposal?.reason ? `As ${proposal.byName} wrote: ${proposal.reason}` : ''))
  const approve = useAct((call: Parameters<typeof api.decision.decide.mutate>[0]) => api.decision.decide.mutate(call), onDone)
  const outcome = proposal?.kind === 'proposed' ? proposal.outcome : null
  if (!evaluation || !proposal || !outcome) return null
  const conformity = conform(evaluation.verdict, outcome)
  const answered = dossier.matter.decision?.id !== proposal.id
  const blocked = answered
    ? sayCode('decision.nothingProposed')
    : overtaken.length > 0
      ? 'Read the new verdict first.'
      : conformity !== 'follows' && reason.trim() === ''
        ? 'Write down why.'
        : null
  return (
    <Dialog
      title={`Approve: request ${dossier.detainer.number}`}
      verb="Approve"
      ready
      onClose={onClose}
      onConfirm={() => approve.mutate({ detainerId: dossier.detainer.id, evaluationId: evaluation.id, outcome, reason })}
      busy={approve.isPending}
      error={approve.error}
      blocked={blocked}
      recorded={[
        `Decided: ${outcomeWord[outcome]}, ${by}, as ${proposal.byName} proposed. ${outcomeMeans[outcome]}`,
        `It ${conformityWord[conformity]}. ${reason.trim() ? `Reason: ${reason.trim()}` : 'No reason is needed.'}`,
        'Nothing is sent to ICE by this.',
      ]}
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      <p className="quiet">{sayVerdict(evaluation.verdict)}</p>
      <p>
        Proposed by {proposal.byName}, <When at={proposal.at} />: <b>{outcomeWord[outcome]}</b>, which{' '}
        {conformityWord[conformity]}.{proposal.reason && ` “${proposal.reason}”`}
      </p>
      {proposal.evaluationId !== evaluation.id && (
        <p>The facts changed after this was proposed. It is judged here by the verdict as it stands now.</p>
      )}
      {overtaken.length > 0 && <Overtaken says={sayCode('decision.evaluationChanged')} changes={overtaken} onRead={readAgain} />}
      {conformity !== 'follows' && (
        <Textarea
          label="Why, in your own words or theirs"
          withAsterisk
          autosize
          minRows={2}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </Dialog>
  )
}
