/** Propose or decide: each outcome says how it stands to the policy before it is chosen, and what will be recorded before it is confirmed. */
import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { conform, DECIDABLE, type Decidable } from '#shared/core/conform.ts'
import type { Dossier } from '#client/dossier.ts'
import { outcomeMeans, outcomeShort } from '#client/fieldWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Overtaken } from '#client/part/Overtaken.tsx'
import { Person } from '#client/part/Person.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { When } from '#client/part/When.tsx'
import { api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import { useByWhom } from '#client/useByWhom.ts'
import { conformityWord, outcomeWord, sayVerdict } from '#client/wording.ts'
import { sayCode } from '#client/words.ts'
import { usePinned } from './usePinned.ts'

type Props = {
  readonly dossier: Dossier
  readonly kind: 'proposed' | 'decided'
  readonly onClose: () => void
  readonly onDone?: () => void
}

export function DecideDialog({ dossier, kind, onClose, onDone = onClose }: Props) {
  const by = useByWhom()
  const { evaluation, overtaken, readAgain } = usePinned(dossier)
  const said = evaluation?.verdict.outcome
  const [outcome, setOutcome] = useState<Decidable | null>(DECIDABLE.find((one) => one === said) ?? null)
  const [reason, setReason] = useState('')
  const decide = useSteppedAct(
    (call: Parameters<typeof api.decision.decide.mutate>[0]) =>
      kind === 'decided' ? api.decision.decide.mutate(call) : api.decision.propose.mutate(call),
    onDone,
  )
  if (!evaluation) return null
  if (decide.stepUp) return <StepUp {...decide.stepUp} />
  const last = dossier.matter.decision
  const asksHold = dossier.detainer.asks.includes('hold')
  const conformity = outcome && conform(evaluation.verdict, outcome)
  const needsReason = conformity !== null && conformity !== 'follows'
  const blocked =
    overtaken.length > 0
      ? 'Read the new verdict first.'
      : outcome === null
        ? 'Choose an outcome.'
        : needsReason && reason.trim() === ''
          ? 'Write down why.'
          : null
  const verb = kind === 'decided' ? 'Decide' : 'Propose'
  return (
    <Dialog
      title={`${verb}: request ${dossier.detainer.number}`}
      verb={verb}
      wide
      onClose={onClose}
      onConfirm={() =>
        outcome && decide.mutate({ detainerId: dossier.detainer.id, evaluationId: evaluation.id, outcome, reason })
      }
      busy={decide.isPending}
      error={decide.error}
      blocked={blocked}
      recorded={
        outcome && conformity
          ? [
              `${kind === 'decided' ? 'Decided' : 'Proposed'}: ${outcomeWord[outcome]}, ${by}. ${outcomeMeans[outcome]}`,
              `It ${conformityWord[conformity]}. ${reason.trim() ? `Reason: ${reason.trim()}` : conformity === 'follows' ? 'No reason is needed.' : 'A reason must be written.'}`,
              kind === 'decided'
                ? 'Nothing is sent to ICE by this.'
                : 'A supervisor then approves it, returns it or decides otherwise.',
            ]
          : []
      }
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      <p className="quiet">{sayVerdict(evaluation.verdict)}</p>
      {last?.kind === 'returned' && (
        <p>
          Returned by {last.byName}, <When at={last.at} />: “{last.reason}”
        </p>
      )}
      {overtaken.length > 0 && <Overtaken says={sayCode('decision.evaluationChanged')} changes={overtaken} onRead={readAgain} />}
      <Radio.Group label="Outcome" value={outcome} onChange={(value) => setOutcome(value as Decidable)}>
        <Stack gap={6} mt={4}>
          {DECIDABLE.map((one, index) => {
            const unasked = one === 'hold' && !asksHold
            const how = conform(evaluation.verdict, one)
            return (
              <Radio
                key={one}
                value={one}
                disabled={unasked}
                data-autofocus={one === outcome || (outcome === null && index === 0) || undefined}
                label={
                  <>
                    <b>{outcomeWord[one]}</b> <span className="quiet">({outcomeShort[one]})</span> ·{' '}
                    {unasked ? sayCode('decision.nothingAsked') : conformityWord[how]}
                    {!unasked && how !== 'follows' && ', takes a reason'}
                  </>
                }
              />
            )
          })}
        </Stack>
      </Radio.Group>
      <Textarea
        label={needsReason ? 'Why' : 'Why (not needed where it follows the policy)'}
        withAsterisk={needsReason}
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  )
}
