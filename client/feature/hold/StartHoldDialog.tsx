/** Start the clock of a hold: from which would-be release, on which paper, and until when the person must be free. */
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isOpen } from '#shared/core/dutiesNow.ts'
import type { Dossier } from '#client/dossier.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { Person } from '#client/part/Person.tsx'
import { useZone } from '#client/session.ts'
import { dutyWord } from '#client/releaseWords.ts'
import { left, moment } from '#client/time.ts'
import { api, useTRPC } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useNow } from '#client/useNow.ts'
import { tryHold } from './holdOffers.ts'

export function StartHoldDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const zone = useZone()
  const now = useNow()
  const [from, setFrom] = useState<string | null>(dossier.booking?.wouldBeReleasedAt ?? null)
  const [evidence, setEvidence] = useState(dossier.booking?.releaseEvidence ?? '')
  const start = useAct((call: Parameters<typeof api.hold.start.mutate>[0]) => api.hold.start.mutate(call), onClose)
  const owed =
    useQuery(useTRPC().release.duties.queryOptions({ detainerId: dossier.detainer.id })).data?.duties.filter(isOpen) ?? []
  const tried = from === null ? null : tryHold(dossier, from, now)
  const hold = tried && 'hold' in tried ? tried.hold : null
  const blocked =
    tried === null
      ? 'Give the would-be release.'
      : 'refused' in tried
        ? tried.refused
        : evidence.trim() === ''
          ? 'Name the paper.'
          : null
  return (
    <Dialog
      title={`Start hold: request ${dossier.detainer.number}`}
      verb="Start hold"
      onClose={onClose}
      onConfirm={() => from && start.mutate({ detainerId: dossier.detainer.id, wouldBeReleasedAt: from, evidence })}
      busy={start.isPending}
      error={start.error}
      blocked={blocked}
      recorded={
        hold
          ? [
              `Hold from ${moment(hold.startedAt, zone, now)}: at most ${hold.cap}.`,
              `Must be free by ${moment(hold.mustBeFreeBy, zone, now)} (${left(hold.mustBeFreeBy, now)}). It is never extended.`,
            ]
          : []
      }
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      <MomentInput label="Would-be release: when the local custody ended" required value={from} onChange={setFrom} />
      <TextInput
        label="On which paper"
        placeholder="Bond receipt 4471, court order, time served"
        withAsterisk
        data-autofocus
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      {owed.length > 0 && (
        <p>
          Still to be done, as the policy sets it:{' '}
          {owed.map(({ duty, dueAt }) => `${dutyWord(duty.name)}${dueAt ? ` by ${moment(dueAt, zone, now)}` : ''}`).join('; ')}.
          The release sheet stops on each.
        </p>
      )}
    </Dialog>
  )
}
