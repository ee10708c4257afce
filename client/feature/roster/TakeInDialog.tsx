/** The last look before the list is taken in: what will be recorded, and whether a list that lacks a great many is whole. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { RosterFile } from '#shared/record/roster.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { type Answer, api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

type Props = {
  readonly preview: Answer['roster']['preview']
  readonly file: RosterFile
  readonly onDone: (id: string) => void
  readonly onOvertaken: () => void
  readonly onClose: () => void
}

export function TakeInDialog({ preview, file, onDone, onOvertaken, onClose }: Props) {
  const [whole, setWhole] = useState(false)
  const act = useAct(
    (call: Parameters<typeof api.roster.takeIn.mutate>[0]) => api.roster.takeIn.mutate(call),
    ({ id }) => onDone(id),
  )
  const { after, added, changed, gone, manyGone, unreadable } = preview
  const overtaken = act.error?.data?.problem?.code === 'roster.overtaken'
  const fresh = added.filter(({ onRecord }) => !onRecord).length
  return (
    <Dialog
      title={`Take in the list of ${file.system}`}
      verb={overtaken ? 'Look again' : 'Take it in'}
      busy={act.isPending}
      error={act.error}
      blocked={manyGone && !whole ? 'Say that the list is whole.' : null}
      ready={!manyGone}
      recorded={[
        `${fresh} new bookings, ${changed.length} changed; each with an entry of its own.`,
        `${gone.length} no longer listed: a person is asked how they left.`,
        ...(unreadable.length > 0 ? [`${unreadable.length} cells cannot be read; they are kept with the list.`] : []),
      ]}
      onConfirm={() => {
        if (!overtaken) return act.mutate({ ...file, after, whole })
        onClose()
        onOvertaken()
      }}
      onClose={onClose}
    >
      {manyGone && (
        <Checkbox
          label={`The list is whole, although ${gone.length} people of the last one are missing`}
          checked={whole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      )}
      {act.isPending && (
        <p className="quiet" role="status">
          A long list takes some seconds.
        </p>
      )}
    </Dialog>
  )
}
