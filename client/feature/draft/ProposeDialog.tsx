/** Put the draft to a second person: from when it shall bind, what changes and why. */
import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useNow } from '#client/useNow.ts'

type Props = {
  readonly draft: PolicyDraft
  readonly version: number
  /** Situations of the text that fail as it stands. */
  readonly failing: number
  readonly onClose: () => void
}

export function ProposeDialog({ draft, version, failing, onClose }: Props) {
  const zone = useZone()
  const now = useNow()
  const [later, setLater] = useState(draft.inForceFrom !== null)
  const [from, setFrom] = useState<string | null>(draft.inForceFrom)
  const [note, setNote] = useState(draft.note ?? '')
  const propose = useAct((call: Parameters<typeof api.draft.propose.mutate>[0]) => api.draft.propose.mutate(call), onClose)
  const blocked =
    note.trim() === '' ? 'Say what changes, and why.' : later && from === null ? 'Say from when it shall bind.' : null
  return (
    <Dialog
      title={`Propose “${draft.name}”`}
      verb="Propose"
      busy={propose.isPending}
      error={propose.error}
      blocked={blocked}
      recorded={[
        !later
          ? 'It binds from the moment of the signature.'
          : `It binds from ${from === null ? 'the time given above' : moment(from, zone, now)} on.`,
        'A second person, a supervisor or a policy owner, must sign it. Until then it binds nobody, and nobody can change it.',
      ]}
      onConfirm={() => propose.mutate({ draftId: draft.id, version, inForceFrom: later ? from : null, note })}
      onClose={onClose}
    >
      {failing > 0 && (
        <p className="refusal">
          {failing} of its own situations {failing === 1 ? 'fails' : 'fail'}. It can be proposed all the same; say below why that
          is right.
        </p>
      )}
      <Radio.Group label="It shall bind" value={later ? 'later' : 'now'} onChange={(chosen) => setLater(chosen === 'later')}>
        <Stack gap={6} mt={4}>
          <Radio value="now" label="from the moment of the signature" data-autofocus />
          <Radio value="later" label="from a time after it" />
        </Stack>
      </Radio.Group>
      {later && <MomentInput label="From" value={from} onChange={setFrom} required />}
      <Textarea
        label="What changes, and why"
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  )
}
