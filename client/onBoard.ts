/** The hold board in words: on what each person is kept or not, and how many must be free now, within the hour, within six hours. */
import { boardOf as boardOfRows, type OnBoard } from '#shared/core/board.ts'
import { type BoardEntry, boardRowsOf } from '#shared/core/boardRow.ts'
import { outcomeWord } from './wording.ts'

/** Of requests as a list holds them; `at`: UTC ISO text. */
export const boardOf = (entries: readonly BoardEntry[], at: string): readonly OnBoard[] => boardOfRows(boardRowsOf(entries), at)

const HOUR_MS = 3_600_000

/** In the first that fits. */
export function alarmsOf(board: readonly OnBoard[], at: string) {
  const running = board.filter(({ group }) => group === 'clock')
  const left = ({ until }: OnBoard) => Date.parse(until) - Date.parse(at)
  return {
    now: board.filter(({ group }) => group === 'free').length,
    hour: running.filter((one) => left(one) <= HOUR_MS).length,
    sixHours: running.filter((one) => left(one) > HOUR_MS && left(one) <= 6 * HOUR_MS).length,
  }
}

/** `2 people must be free now. 1 more within the hour.`; null while nobody must be. */
export function sayAlarms({ now, hour, sixHours }: ReturnType<typeof alarmsOf>): string | null {
  const parts = [
    [now, 'now'],
    [hour, 'within the hour'],
    [sixHours, 'within 6 hours'],
  ] as const
  const said = parts.filter(([many]) => many > 0)
  if (said.length === 0) return null
  return said
    .map(([many, when], index) => (index === 0 ? `${people(many)} must be free ${when}.` : `${many} more ${when}.`))
    .join(' ')
}

const people = (many: number): string => (many === 1 ? '1 person' : `${many} people`)

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
