/** Duties that the policy sets for certain and that nobody has answered for, of many requests; two queries for however many they are. */
import { contactsOf } from '#db/repository/contact.ts'
import { dutyRecordsOf } from '#db/repository/dutyRecord.ts'
import type { Db, Tx } from '#db/open.ts'
import type { BoardDuty } from '#shared/core/boardRow.ts'
import { dutiesNow, isOpen } from '#shared/core/dutiesNow.ts'
import { groupedBy } from '#shared/core/groupedBy.ts'
import { owedDuties } from '#shared/core/owedDuties.ts'
import type { BoardMatter } from '#shared/record/matter.ts'
import { eventsOf } from './releaseSheet.ts'

type Owing = Parameters<typeof eventsOf>[0] & {
  readonly evaluation: Pick<NonNullable<BoardMatter['evaluation']>, 'verdict'> | null
}

/** By the id of the request. `at`: UTC ISO text. */
export async function openDuties(
  db: Db | Tx,
  matters: readonly Owing[],
  at: string,
): Promise<ReadonlyMap<string, readonly BoardDuty[]>> {
  const ids = matters.map(({ detainer }) => detainer.id)
  const records = groupedBy(await dutyRecordsOf(db, ids), ({ detainerId }) => detainerId)
  const contacts = groupedBy(await contactsOf(db, ids), ({ detainerId }) => detainerId)
  return new Map(
    matters.map((matter) => {
      const { id } = matter.detainer
      const owed = matter.evaluation ? owedDuties(matter.evaluation.verdict) : []
      const duties = dutiesNow(owed, records.get(id) ?? [], eventsOf(matter, contacts.get(id) ?? []), at)
      return [id, duties.filter(isOpen).map(({ duty, dueAt }) => ({ name: duty.name, dueAt }))]
    }),
  )
}
