/** The hold board in words: on what each person is kept or not. */
import type { OnBoard } from '#shared/core/board.ts'
import { outcomeWord } from './wording.ts'

/** What keeps a person on the board, or that nothing does. */
export function sayHold({ held, lead, row: { requests } }: OnBoard): string {
  if (held) return lead.cap ?? 'on a hold'
  if (lead.hold) return 'the hold has ended'
  if (lead.toStart !== null) return 'decided to hold, not started'
  if (requests.some(({ judicial }) => judicial)) return "no hold: a judge's paper governs"
  if (!lead.active) return 'no hold: the request has ended'
  if (lead.outcome === 'hold') return 'decided to hold, may not start'
  return lead.outcome ? `no hold: ${outcomeWord[lead.outcome].toLowerCase()}` : 'no hold: not decided'
}
