/** A text under edit with its undo and redo, on this screen only. */
import { useCallback, useReducer } from 'react'
import { beginning, type History, historyStep, type HistoryStep } from './history.ts'

/** Changes the text; `field` names where it was typed, so that one go of typing is one step back. */
export type Change<T> = (to: (now: T) => T, field?: string) => void

export function useHistory<T>(start: T) {
  const [history, step] = useReducer((before: History<T>, next: HistoryStep<T>) => historyStep(before, next), start, beginning<T>)
  const change: Change<T> = useCallback((to, field = '') => step({ do: 'change', to, field, at: Date.now() }), [])
  const undo = useCallback(() => step({ do: 'undo' }), [])
  const redo = useCallback(() => step({ do: 'redo' }), [])
  const begin = useCallback((text: T) => step({ do: 'begin', with: text }), [])
  return {
    present: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change,
    undo,
    redo,
    begin,
  }
}
