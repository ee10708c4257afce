/** Rows that leave nothing to weigh are confirmed together: exactly as many as are on the screen, with a word of why. */
import { useState } from 'react'
import { CLASS_TEXT } from '#shared/core/list/rowText.ts'
import type { ListClass } from '#shared/record/listRow.ts'
import { saidWord } from '#client/listWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { type Answer, api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

const GROUND: Partial<Record<ListClass, string>> = {
  agrees: 'In each of them the number or the name agrees, and nothing that can be compared differs.',
  namesake: 'In each of them the state or the code is not ours.',
  elsewhere: 'In each of them the state or the code is not ours.',
  unclear: 'Each of them names neither a state nor a code, and nothing in it speaks for us.',
}

type Props = {
  readonly list: Answer['list']['byId']['list']
  readonly is: ListClass
  readonly rows: number
  readonly onClose: () => void
}

export function ConfirmClassDialog({ list, is, rows, onClose }: Props) {
  const [why, setWhy] = useState('')
  const say = useAct((call: Parameters<typeof api.list.confirmClass.mutate>[0]) => api.list.confirmClass.mutate(call), onClose)
  const blocked = why.trim() === '' ? 'Write a word of why.' : null
  return (
    <Dialog
      title={`${saidWord(rows)}: ${CLASS_TEXT[is]}`}
      verb="Confirm them"
      busy={say.isPending}
      error={say.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() => say.mutate({ listId: list.id, is, rows, why: why.trim() })}
      recorded={blocked === null ? [`${saidWord(rows)} of list ${list.number}: ${CLASS_TEXT[is]}. ${why.trim()}`] : []}
    >
      <p>{GROUND[is]} Rows that leave something to weigh are not among them.</p>
      <Line
        name="why"
        label="Why (it goes into the letter to the publisher)"
        required
        first
        placeholder="Of other states"
        value={why}
        error={say.error?.data?.fields?.['why']}
        onChange={setWhy}
      />
    </Dialog>
  )
}
