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
  const [leftOut, setLeftOut] = useState<LeftOut['leftOut'] | null>(null)
  const [rule, setRule] = useState('')
  const act = useAct((call: Parameters<typeof api.inquiry.release.mutate>[0]) => api.inquiry.release.mutate(call), onClose)
  const usual = leftOut === null || leftOut === 'other_person' || leftOut === 'not_asked' ? null : REASON_TEXT[leftOut][1]
  const citation = usual === null ? null : rule.trim() || null
  const [first] = requests
  const which = requests.length === 1 ? `Request ${first?.number}` : `${requests.length} requests`
  const missing =
    leftOut === null ? 'Say why.' : leftOut === 'other' && citation === null ? 'Write the reason and its rule.' : null
  return (
    <Dialog
      title={`Leave out: ${which.toLowerCase()}`}
      verb="Leave out"
      busy={act.isPending}
      error={act.error}
      blocked={missing}
      recorded={
        leftOut === null || missing !== null
          ? []
          : [`${which}: ${leftOutWords({ leftOut, citation })}. The letter counts them under this reason, without a name.`]
      }
      onClose={onClose}
      onConfirm={() =>
        leftOut !== null &&
        act.mutate({
          inquiryId: inquiry.id,
          version: inquiry.version,
          detainerIds: requests.map(({ id }) => id),
          withheld: { leftOut, citation },
        })
      }
    >
      <Choice name="leftOut" label="Why" none="choose" first value={leftOut} words={leftOutWord} onChange={setLeftOut} />
      {usual !== null && (
        <TextInput
          label="Rule, if not the usual"
          placeholder={usual}
          maxLength={200}
          value={rule}
          onChange={(event) => setRule(event.currentTarget.value)}
        />
      )}
    </Dialog>
  )
}
