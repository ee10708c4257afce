/** What may be done with an inquiry as it stands: one table of moves; nobody approves what they prepared, and nothing moves after it was sent. */
import type { Inquiry, InquiryState } from '../../record/inquiry.ts'
import { Problem } from '../../problem.ts'
import type { Actor } from '../permit.ts'

export type InquiryMove = 'work' | 'clock' | 'answer' | 'approve' | 'sendBack' | 'send' | 'withdraw'

/** Searching and choosing records takes a prepared answer back to work; what was approved must be sent back first. */
const MOVES: Record<InquiryMove, Partial<Record<InquiryState, InquiryState>>> = {
  work: { open: 'open', prepared: 'open' },
  clock: { open: 'open', prepared: 'prepared', approved: 'approved' },
  answer: { open: 'prepared', prepared: 'prepared' },
  approve: { prepared: 'approved' },
  sendBack: { prepared: 'open', approved: 'open' },
  send: { approved: 'sent' },
  withdraw: { open: 'withdrawn', prepared: 'withdrawn', approved: 'withdrawn' },
}

/** Throws `inquiry.wrongState`, `inquiry.ownAnswer`. */
export function moveInquiry(
  { state, preparedBy }: Pick<Inquiry, 'state' | 'preparedBy'>,
  move: InquiryMove,
  actor: Pick<Actor, 'id'>,
): InquiryState {
  const next = MOVES[move][state]
  if (next === undefined) throw new Problem('inquiry.wrongState', { state, move })
  if (move === 'approve' && preparedBy === actor.id) throw new Problem('inquiry.ownAnswer')
  return next
}

/** Whether the move is open, for the screens. */
export const mayMove = ({ state }: Pick<Inquiry, 'state'>, move: InquiryMove): boolean => MOVES[move][state] !== undefined
