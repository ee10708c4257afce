/** One person of the hold board: every request on the booking together, so that a second request hides no hold and counts nobody twice. */
import { isDue, keeping, keeps } from '#shared/core/keeping.ts'
import { standing, type Standing } from '#shared/core/standing.ts'
import type { Hold } from '#shared/record/hold.ts'
import type { Matter } from '#shared/record/matter.ts'

type OpenDuty = { readonly name: string; readonly dueAt: string | null }
export type BoardRow = { readonly matter: Matter; readonly toStart: string | null; readonly openDuties: readonly OpenDuty[] }

export const BOARD_GROUPS = ['free', 'clock', 'leaving'] as const
/** Must be free now; on the clock; leaving in the next 24 hours. */
export type BoardGroup = (typeof BOARD_GROUPS)[number]

export type OnBoard = {
  readonly key: string
  readonly group: BoardGroup
  /** The request that stands for the person: the one with the hold, else the most urgent. */
  readonly matter: Matter
  readonly standing: Standing
  readonly hold: Hold | null
  /** Must be free by, or the would-be release. */
  readonly until: string
  readonly numbers: readonly string[]
  readonly duties: number
  /** The next deadline among the open duties. */
  readonly dueNext: string | null
}

/** `rows`: the most urgent first, as the server sorts them; `at`: UTC ISO text. */
export function boardOf(rows: readonly BoardRow[], at: string): readonly OnBoard[] {
  const byPerson = new Map<string, BoardRow[]>()
  for (const row of rows) {
    const key = row.matter.booking?.id ?? row.matter.detainer.id
    const others = byPerson.get(key)
    if (others) others.push(row)
    else byPerson.set(key, [row])
  }
  return [...byPerson].flatMap(([key, own]) => personOf(key, own, at) ?? []).toSorted(byGroup)
}

function personOf(key: string, own: readonly BoardRow[], at: string): OnBoard | null {
  const lead = own.find(({ matter }) => runs(matter) !== null) ?? own[0]
  if (!lead) return null
  const { matter } = lead
  const hold = runs(matter)
  const until = hold?.mustBeFreeBy ?? lead.toStart ?? matter.booking?.wouldBeReleasedAt ?? matter.hold?.endedAt
  if (!until) return null
  const open = own.flatMap(({ openDuties }) => openDuties)
  const dues = open.flatMap(({ dueAt }) => dueAt ?? []).toSorted()
  return {
    key,
    group: groupOf(own, at),
    matter,
    standing: standing(matter, at),
    hold,
    until,
    numbers: own.map((row) => row.matter.detainer.number),
    duties: open.length,
    dueNext: dues[0] ?? null,
  }
}

const runs = ({ hold }: Matter): Hold | null => (hold && hold.endedAt === null ? hold : null)

/** As the release gate says it: without an authority that keeps them, whoever would walk out must walk out. */
function groupOf(own: readonly BoardRow[], at: string): BoardGroup {
  const stops = keeping(own, at)
  if (keeps(stops)) return stops.some(({ kind }) => kind === 'judicial') ? 'leaving' : 'clock'
  const [first] = own
  return isDue(first?.matter.booking?.wouldBeReleasedAt ?? null, own, at) ? 'free' : 'leaving'
}

const byGroup = (a: OnBoard, b: OnBoard): number =>
  BOARD_GROUPS.indexOf(a.group) - BOARD_GROUPS.indexOf(b.group) || (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)

const HOUR_MS = 3_600_000

/** How many people must be free now, within the hour, within six hours: each is counted once, in the first that fits. */
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
