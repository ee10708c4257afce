/** Turns late entry on: when it happened, who did it, and why the desk learns of it only now. */
import { useState } from 'react'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { setLate, useLate } from '#client/late.ts'
import { useNow } from '#client/useNow.ts'

const WHY = 'The network was down.'

export function LateDialog({ onClose }: { onClose: () => void }) {
  const before = useLate()
  const now = useNow()
  const [happenedAt, setHappenedAt] = useState<string | null>(before?.happenedAt ?? null)
  const [doneBy, setDoneBy] = useState(before?.doneBy ?? '')
  const [why, setWhy] = useState(before?.why ?? WHY)
  const blocked =
    happenedAt === null
      ? 'Give the time at which it happened.'
      : happenedAt > now
        ? 'This time has not come yet.'
        : doneBy.trim() === ''
          ? 'Name who did it, as the paper says.'
          : why.trim() === ''
            ? 'Say why it is entered late.'
            : null
  return (
    <Dialog
      title="Enter what happened on paper"
      verb={before ? 'Go on with this time' : 'Start late entry'}
      onClose={onClose}
      onConfirm={() => {
        if (happenedAt === null) return
        setLate({ happenedAt, doneBy: doneBy.trim(), why: why.trim() })
        onClose()
      }}
      busy={false}
      error={null}
      blocked={blocked}
    >
      <p>
        For what was done while the desk could not be reached. Everything you record until you end it keeps two times: when it
        happened, and when you entered it.
      </p>
      <MomentInput label="When it happened" required first value={happenedAt} onChange={setHappenedAt} />
      <Line name="doneBy" label="Who did it" required value={doneBy} onChange={(text) => setDoneBy(text ?? '')} />
      <Line name="why" label="Why it is entered late" required value={why} onChange={(text) => setWhy(text ?? '')} />
    </Dialog>
  )
}
