/** How and where a person left: what the returns ask for, and whether the requests went along. */
import type { Booking } from '#shared/record/booking.ts'
import { Choice } from '#client/part/Choice.tsx'
import { Line } from '#client/part/Line.tsx'
import { relayedWord, releaseCodeWord } from './words.ts'

type Left = Pick<Booking, 'custody' | 'releaseCode' | 'movedTo' | 'relayed'>
type Props = {
  readonly left: Left
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<Left>) => void
}

export function LeavingFields({ left, faults, onChange }: Props) {
  const moves = left.custody === 'transferred' || left.custody === 'to_prison'
  return (
    <>
      <Choice
        name="releaseCode"
        label="How the person left"
        value={left.releaseCode ?? 'unknown'}
        words={releaseCodeWord}
        onChange={(code) => onChange({ releaseCode: code === 'unknown' ? null : code })}
      />
      {moves && (
        <>
          <Line
            name="movedTo"
            label="Where the person went"
            required
            value={left.movedTo}
            error={faults['movedTo']}
            onChange={(movedTo) => onChange({ movedTo })}
          />
          <Choice
            name="relayed"
            label="Copies of the requests"
            value={left.relayed ?? 'unknown'}
            words={relayedWord}
            onChange={(word) => onChange({ relayed: word === 'unknown' ? null : word })}
          />
        </>
      )}
    </>
  )
}
