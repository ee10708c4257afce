/** What was found and does not go out is left out for a reason, which stands in the letter: somebody else, not asked for, or withheld as a whole. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { leftOutWords, REASON_TEXT } from '#shared/core/inquiry/reasonText.ts'
import type { LeftOut } from '#shared/record/inquiryRecord.ts'
import { leftOutWord } from '#client/inquiryWords.ts'
import { Choice } from '#client/part/Choice.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { api, type Answer } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

type Props = {
  readonly inquiry: Answer['inquiry']['byId']['inquiry']
  /** With their log numbers. */
  readonly requests: readonly { readonly id: string; readonly number: string }[]
  readonly onClose: () => void
}

export function LeaveOutDialog({ inquiry, requests, onClose }: Props) {
  const [leftOut, setLeftOut] = useState<LeftOut['leftOut']>('not_asked')
  const [rule, setRule] = useState('')
  const act = useAct((call: Parameters<typeof api.inquiry.release.mutate>[0]) => api.inquiry.release.mutate(call), onClose)
  const withheld = leftOut !== 'other_person' && leftOut !== 'not_asked'
  const citation = withheld ? rule.trim() || null : null
  const [first] = requests
  const which = requests.length === 1 ? `Request ${first?.number}` : `${requests.length} requests`
  const unnamed = leftOut === 'other' && citation === null
  return (
    <Dialog
      title={`Leave out: ${which.toLowerCase()}`}
      verb="Leave out"
      busy={act.isPending}
      error={act.error}
      blocked={unnamed ? 'Write the reason and its rule.' : null}
      recorded={[
        `${which}: ${unnamed ? '…' : leftOutWords({ leftOut, citation })}. The letter counts them under this reason, without a name.`,
      ]}
      onClose={onClose}
      onConfirm={() =>
        act.mutate({
          inquiryId: inquiry.id,
          version: inquiry.version,
          detainerIds: requests.map(({ id }) => id),
          withheld: { leftOut, citation },
        })
      }
    >
      <Choice name="leftOut" label="Why" first value={leftOut} words={leftOutWord} onChange={setLeftOut} />
      {withheld && (
        <TextInput
          label="Rule, if not the usual"
          placeholder={REASON_TEXT[leftOut][1]}
          maxLength={200}
          value={rule}
          onChange={(event) => setRule(event.currentTarget.value)}
        />
      )}
    </Dialog>
  )
}
