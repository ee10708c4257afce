/** Whether the draft is kept as it stands on the screen; if not, why, and what to do. */
import { Button } from '@mantine/core'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import { useZone } from '#client/session.ts'
import { clock } from '#client/time.ts'
import { sayProblem } from '#client/words.ts'
import type { Keeping } from './useAutosave.ts'

type Props = {
  readonly keeping: Keeping
  readonly onGap: (place: readonly PropertyKey[]) => void
  readonly onAgain: () => void
  /** Somebody else saved: theirs, or mine on top of theirs. */
  readonly onChoose: (theirs: PolicyDraft, keep: 'theirs' | 'mine') => void
}

export function KeepingLine({ keeping, onGap, onAgain, onChoose }: Props) {
  const zone = useZone()
  const { dirty, busy, savedAt, gap, error } = keeping
  const stale =
    error?.data?.problem?.code === 'record.stale' ? (error.data.problem.detail as { current: PolicyDraft }).current : null
  if (stale)
    return (
      <div className="refusal" role="alert">
        <p>
          {stale.changedByName} saved this draft at {clock(stale.changedAt, zone)}, while you were editing. Yours is not kept yet.
        </p>
        <Button size="compact-xs" variant="default" onClick={() => onChoose(stale, 'theirs')}>
          Take theirs
        </Button>{' '}
        <Button size="compact-xs" onClick={() => onChoose(stale, 'mine')}>
          Keep mine in place of theirs
        </Button>
      </div>
    )
  if (error && !busy)
    return (
      <span className="keeping" data-trouble role="alert">
        Not kept: {sayProblem(error)}
        <Button size="compact-xs" variant="default" onClick={onAgain}>
          Try again
        </Button>
      </span>
    )
  if (gap)
    return (
      <span className="keeping" data-trouble role="status">
        Not kept yet: {gap.says}
        <Button size="compact-xs" variant="default" onClick={() => onGap(gap.place)}>
          Go there
        </Button>
      </span>
    )
  return (
    <span className="keeping quiet" role="status">
      {busy ? 'keeping …' : dirty ? 'changed' : `saved ${clock(savedAt, zone)}`}
    </span>
  )
}
