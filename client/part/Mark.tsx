/** One of the four meanings of state: a shape, a word and a colour, so that it reads in black and white. */
import type { Standing } from '#shared/core/standing.ts'
import { standingWord } from '../wording.ts'

export type State = 'clock' | 'free' | 'wait' | 'done'

const SHAPE: Record<State, string> = {
  clock: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1Zm0 2.5V7l2.5 1.6',
  free: 'M3 13V1.5L9 1v12M9 13h3M1.5 13H9M7 7h.1',
  wait: 'M3 1h8M3 13h8M4 1c0 4 6 4 6 0M4 13c0-4 6-4 6 0M7 5.5v3',
  done: 'M2 7.5 5.5 11 12 3.5',
}

export function Mark({ state, children }: { state: State; children: React.ReactNode }) {
  return (
    <span className="mark" data-state={state}>
      <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <path d={SHAPE[state]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {children}
    </span>
  )
}

export const stateOf: Record<Standing, State> = {
  must_be_free: 'free',
  clock_running: 'clock',
  clock_due: 'free',
  release_set: 'clock',
  unmatched: 'wait',
  review: 'wait',
  changed: 'wait',
  waiting: 'wait',
  decide: 'wait',
  settled: 'done',
  ended: 'done',
}

export const StandingMark = ({ standing }: { standing: Standing }) => (
  <Mark state={stateOf[standing]}>{standingWord[standing]}</Mark>
)
