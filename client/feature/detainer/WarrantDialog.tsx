/** Add or correct a warrant. What the paper is follows from who signed it, not from its title. */
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SIGNERS, WARRANT_KINDS, type WarrantInput } from '#shared/record/detainer.ts'
import type { Dossier } from '#client/dossier.ts'
import { signedWord, signerWord, warrantWord } from '#client/fieldWords.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Person } from '#client/part/Person.tsx'
import { api } from '#client/trpc.ts'
import { type Keyed, useAct } from '#client/useAct.ts'

const NEW: WarrantInput = {
  kind: 'unknown',
  signedBy: 'unknown',
  signerName: null,
  signedOn: null,
  number: null,
  status: 'active',
}

const reading = (signer: WarrantInput['signedBy']): string => {
  if (signer === 'unknown') return 'While the signer is not known, whether it is court process stays open.'
  const judge = signer === 'federal_judge_or_magistrate' || signer === 'state_judge'
  return judge
    ? 'A judge of a court signed it: it can be court process.'
    : 'No judge of a court signed it: it is not court process.'
}

export function WarrantDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const [id, setId] = useState(dossier.warrants[0]?.id ?? 'new')
  const current = dossier.warrants.find((warrant) => warrant.id === id)
  const [draft, setDraft] = useState<WarrantInput>(current ?? NEW)
  const [version, setVersion] = useState(current?.version ?? 0)
  const choose = (next: string | null) => {
    const warrant = dossier.warrants.find((one) => one.id === next)
    setId(next ?? 'new')
    setDraft(warrant ?? NEW)
    setVersion(warrant?.version ?? 0)
  }
  const save = useAct(
    ({ do: input, ...call }: Keyed<WarrantInput>) =>
      current
        ? api.detainer.changeWarrant.mutate({ ...call, do: { warrantId: current.id, version, change: input } })
        : api.detainer.addWarrant.mutate({ ...call, do: { detainerId: dossier.detainer.id, warrant: input } }),
    onClose,
  )
  const set = (change: Partial<WarrantInput>) => setDraft((before) => ({ ...before, ...change }))
  return (
    <Dialog
      title={`Warrant: request ${dossier.detainer.number}`}
      verb={current ? 'Change warrant' : 'Add warrant'}
      onClose={onClose}
      onConfirm={() => save.mutate(draft)}
      busy={save.isPending}
      error={save.error}
      recorded={[
        `${warrantWord[draft.kind]}, ${signedWord(draft.signedBy)}${draft.signerName ? ` ${draft.signerName}` : ''}; ${draft.status}.`,
        reading(draft.signedBy),
      ]}
    >
      <p>
        <Person matter={dossier.matter} />
      </p>
      <Select
        label="Which"
        data={[
          ...dossier.warrants.map((warrant) => ({ value: warrant.id, label: `${warrantWord[warrant.kind]} (change it)` })),
          { value: 'new', label: 'Add another warrant' },
        ]}
        value={id}
        onChange={choose}
      />
      <Select
        label="What its title says"
        data={WARRANT_KINDS.map((value) => ({ value, label: warrantWord[value] }))}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as WarrantInput['kind'] })}
      />
      <Select
        label="Who signed it"
        data-autofocus
        data={SIGNERS.map((value) => ({ value, label: signerWord[value] }))}
        value={draft.signedBy}
        onChange={(signer) => set({ signedBy: signer as WarrantInput['signedBy'] })}
      />
      <TextInput
        label="Name of the signer"
        value={draft.signerName ?? ''}
        onChange={(event) => set({ signerName: event.currentTarget.value || null })}
      />
      <DayInput key={id} label="Signed on" whole value={draft.signedOn} onChange={(signedOn) => set({ signedOn })} />
      <TextInput
        label="Number"
        value={draft.number ?? ''}
        onChange={(event) => set({ number: event.currentTarget.value || null })}
      />
      <Select
        label="It is"
        data={['active', 'vacated', 'expired']}
        value={draft.status}
        onChange={(status) => set({ status: status as WarrantInput['status'] })}
      />
    </Dialog>
  )
}
