/** A person says what a row is, with a word of why; of a class of ours, which request; a decline that our log does not have cannot be said. */
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { CLASS_TEXT, sayOurs } from '#shared/core/list/rowText.ts'
import { type ListClass, OF_OURS } from '#shared/record/listRow.ts'
import { Choice } from '#client/part/Choice.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { type Answer, api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { sayCode } from '#client/words.ts'

type Page = Answer['list']['row']

type Props = {
  readonly listId: string
  readonly row: Page['row']
  readonly reading: Page['reading']
  readonly ours: Page['ours']
  readonly onClose: () => void
}

export function ConfirmDialog({ listId, row, reading, ours, onClose }: Props) {
  const [is, setIs] = useState<ListClass>(row.confirmed ?? row.class)
  const [detainerId, setDetainerId] = useState(row.detainerId ?? ours[0]?.id ?? null)
  const [why, setWhy] = useState('')
  const say = useAct((call: Parameters<typeof api.list.confirm.mutate>[0]) => api.list.confirm.mutate(call), onClose)
  const ofOurs = OF_OURS.some((one) => one === is)
  const request = ours.find(({ id }) => id === detainerId)
  const blocked =
    ofOurs && !request
      ? ours.length === 0
        ? 'No request of ours is like this row, so it cannot be one of ours.'
        : sayCode('list.needsRequest')
      : is === 'agrees' && reading.claim === 'declined' && request?.outcome !== 'decline'
        ? sayCode('list.noDecline')
        : why.trim() === ''
          ? 'Write a word of why.'
          : null
  return (
    <Dialog
      title={`What is row ${row.row}?`}
      verb="Confirm"
      busy={say.isPending}
      error={say.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() =>
        say.mutate({ listId, row: row.row, version: row.version, is, detainerId: ofOurs ? detainerId : null, why: why.trim() })
      }
      recorded={
        blocked === null
          ? [
              `Row ${row.row}: ${CLASS_TEXT[is]}${ofOurs && request ? `, request ${request.number}` : ''}. ${why.trim()}`,
              'No request and no decision of ours is changed by it.',
            ]
          : []
      }
    >
      <Choice
        name="is"
        label="What it is"
        first
        value={is}
        words={CLASS_TEXT}
        description={is === row.class ? 'As the desk proposes.' : `The desk proposes: ${CLASS_TEXT[row.class]}.`}
        onChange={setIs}
      />
      {ofOurs && ours.length > 0 && (
        <Radio.Group label="Which request of ours" value={detainerId} onChange={setDetainerId}>
          <Stack gap="xs" mt={6}>
            {ours.map((one) => (
              <Radio
                key={one.id}
                value={one.id}
                label={`Request ${one.number}`}
                description={`issued ${one.issuedOn ?? 'on a day not known'}; ${sayOurs(one)}`}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Line
        name="why"
        label="Why (it goes into the letter to the publisher)"
        required
        placeholder="Compared with the request; theirs is the day on which they noticed"
        value={why}
        error={say.error?.data?.fields?.['why']}
        onChange={setWhy}
      />
    </Dialog>
  )
}
