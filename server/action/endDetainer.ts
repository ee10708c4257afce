/** A request ends: cancelled by ICE, replaced, or not ours; a hold that runs on it ends in the same instant. */
import { insertDetainerEnd, updateDetainer } from '#db/repository/detainer.ts'
import { endHoldRow, holdsOfDetainer } from '#db/repository/hold.ts'
import { revise } from '#shared/core/revise.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Acting } from '../context.ts'

export type Ending = Exclude<Detainer['status'], 'active'>

export async function endDetainer(
  { tx, at }: Acting,
  detainer: Detainer,
  status: Ending,
  statusNote: string | null,
): Promise<Detainer> {
  const ended = revise(detainer, detainer.version, { status, statusNote })
  await updateDetainer(tx, ended)
  await insertDetainerEnd(tx, { detainerId: ended.id, status, at })
  const running = (await holdsOfDetainer(tx, detainer.id)).filter((hold) => hold.endedAt === null)
  for (const hold of running) {
    await endHoldRow(tx, {
      ...hold,
      endedAt: at,
      endedBecause: status === 'rescinded' ? 'rescinded' : 'other',
      endNote: statusNote,
    })
  }
  return ended
}
