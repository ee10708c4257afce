/** The three headings of the board, each with the state that it stands for. */
import type { BoardGroup } from '#shared/core/board.ts'
import type { State } from '#client/part/Mark.tsx'

export const groupTitle: Record<BoardGroup, string> = {
  free: 'Must be free now',
  clock: 'On the clock',
  leaving: 'Leaving in the next 24 hours',
}

export const groupState: Record<BoardGroup, State> = { free: 'free', clock: 'clock', leaving: 'done' }

/** What it says where nobody is under it. */
export const groupEmpty: Record<BoardGroup, string> = {
  free: 'Nobody must be free now.',
  clock: 'Nobody is on the clock.',
  leaving: 'Nobody with a request leaves in the next 24 hours.',
}
