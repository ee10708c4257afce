/** What a text was, is and will be again: every change can be undone; what is typed in one field without a pause is one change. */
export type History<T> = {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** The field that the last change came from, and when. */
  readonly last: { readonly field: string; readonly at: number } | null
}

export type HistoryStep<T> =
  | { readonly do: 'change'; readonly to: (now: T) => T; readonly field: string; readonly at: number }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  /** Another text altogether: there is nothing to go back to. */
  | { readonly do: 'begin'; readonly with: T }

const PAUSE_MS = 1_500
const KEPT = 300

export const beginning = <T>(present: T): History<T> => ({ past: [], present, future: [], last: null })

export function historyStep<T>(history: History<T>, step: HistoryStep<T>): History<T> {
  const { past, present, future, last } = history
  if (step.do === 'begin') return beginning(step.with)
  if (step.do === 'undo') {
    const before = past.at(-1)
    return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future], last: null }
  }
  if (step.do === 'redo') {
    const [next, ...rest] = future
    return next === undefined ? history : { past: [...past, present], present: next, future: rest, last: null }
  }
  const to = step.to(present)
  if (to === present) return history
  const { field, at } = step
  const goesOn = last !== null && field !== '' && last.field === field && at - last.at < PAUSE_MS
  return { past: goesOn ? past : [...past, present].slice(-KEPT), present: to, future: [], last: { field, at } }
}
