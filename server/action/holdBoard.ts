/** The hold board: everyone on a clock and everyone who would walk out within a day, most urgent first, with the duties still open. */
import { contactsOf } from '#db/repository/contact.ts'
import { dutyRecordsOf } from '#db/repository/dutyRecord.ts'
import { mattersOnTheBoard } from '#db/repository/matter.ts'
import type { Db } from '#db/open.ts'
import { dutiesNow, isOpen } from '#shared/core/dutiesNow.ts'
import { byUrgency } from '#shared/core/standing.ts'
import type { Matter } from '#shared/record/matter.ts'
import { eventsOf } from './releaseSheet.ts'
import { toStartOf } from './toStartOf.ts'

const AHEAD_MS = 24 * 3_600_000

export type OnBoard = {
  readonly matter: Matter
  readonly toStart: string | null
  readonly openDuties: readonly { readonly name: string; readonly dueAt: string | null }[]
}

export async function holdBoard(db: Db, at: string): Promise<readonly OnBoard[]> {
  const matters = await mattersOnTheBoard(db, new Date(Date.parse(at) + AHEAD_MS).toISOString())
  const ids = matters.map(({ detainer }) => detainer.id)
  const records = byDetainer(await dutyRecordsOf(db, ids))
  const contacts = byDetainer(await contactsOf(db, ids))
  const toStart = await toStartOf(db, matters, at)
  return matters.toSorted(byUrgency(at)).map((matter) => {
    const { id } = matter.detainer
    const owed = matter.evaluation?.verdict.duties ?? []
    const duties = dutiesNow(owed, records.get(id) ?? [], eventsOf(matter, contacts.get(id) ?? []), at)
    return {
      matter,
      toStart: toStart.get(id) ?? null,
      openDuties: duties.filter(isOpen).map(({ duty, dueAt }) => ({ name: duty.name, dueAt })),
    }
  })
}

function byDetainer<T extends { readonly detainerId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const others = groups.get(row.detainerId)
    if (others) others.push(row)
    else groups.set(row.detainerId, [row])
  }
  return groups
}
