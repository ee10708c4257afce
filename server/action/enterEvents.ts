/** Writes down what happened to a person's custody, with who entered it and when. */
import { insertCustodyEvents } from '#db/repository/custodyEvent.ts'
import type { CustodyEvent } from '#shared/record/custodyEvent.ts'
import type { Acting } from '../context.ts'

export async function enterEvents(
  { tx, actor, at, newId }: Acting,
  bookingId: string,
  events: readonly Pick<CustodyEvent, 'kind' | 'at' | 'detail'>[],
): Promise<void> {
  const entered = { bookingId, enteredAt: at, by: actor.id, byName: actor.name }
  await insertCustodyEvents(
    tx,
    events.map((event) => ({ id: newId(), ...event, ...entered })),
  )
}
