/** The custody events of a booking, in the order in which they happened. */
import type { CustodyEvent } from '#shared/record/custodyEvent.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<CustodyEvent>()(['detail'])

export async function insertCustodyEvents(tx: Tx, events: readonly CustodyEvent[]): Promise<void> {
  if (events.length > 0) await tx.insertInto('custodyEvent').values(events.map(pack)).execute()
}

export async function custodyEventsOf(db: Db | Tx, bookingId: string): Promise<CustodyEvent[]> {
  const rows = await db
    .selectFrom('custodyEvent')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(unpack)
}
