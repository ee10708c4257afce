/** Matters by where they stand and by their dates; one query each. */
import { IN_CUSTODY } from '#shared/core/inCustody.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { Matter } from '#shared/record/matter.ts'
import type { ExpressionBuilder } from 'kysely'
import { matterRows, toMatter } from '../matterRow.ts'
import type { Db, Tx } from '../open.ts'
import type { Tables } from '../tables.ts'

export type MatterFilter = {
  /** Only these requests. */
  readonly ids?: readonly string[] | undefined
  /** `[from, to)`, UTC ISO text. */
  readonly received?: readonly [string, string] | undefined
  readonly decided?: readonly [string, string] | undefined
  readonly outcome?: string | undefined
  readonly status?: string | undefined
  /** Below this log number, for the next page. */
  readonly before?: string | undefined
}

/**
 * Active requests whose person is here or has not been found yet, and those with a hold that has not ended, or has while the person is still
 * here, whatever became of the request itself; only these where `among` is given. The oldest first, by id.
 */
export async function requestsOnTheDesk(db: Db | Tx, among: readonly string[] | null): Promise<string[]> {
  const rows = await db
    .selectFrom('detainer')
    .leftJoin('booking', 'booking.id', 'detainer.bookingId')
    .select('detainer.id')
    .where((e) =>
      e.or([
        e.and([e('detainer.status', '=', 'active'), e.or([e('booking.id', 'is', null), e('booking.custody', 'in', IN_CUSTODY)])]),
        heldOrStillHere(e),
      ]),
    )
    .$if(among !== null, (q) => q.where('detainer.id', 'in', among ?? []))
    .orderBy('detainer.receivedAt')
    .execute()
  return rows.map(({ id }) => id)
}

const heldOrStillHere = (e: ExpressionBuilder<Tables, 'detainer' | 'booking'>) =>
  e.or([
    e('detainer.id', 'in', e.selectFrom('hold as running').select('running.detainerId').where('running.endedAt', 'is', null)),
    e.and([
      e('detainer.id', 'in', e.selectFrom('hold as made').select('made.detainerId')),
      e('booking.custody', 'in', IN_CUSTODY),
    ]),
  ])

export async function matterById(db: Db | Tx, detainerId: string): Promise<Matter | undefined> {
  const row = await matterRows(db).where('detainer.id', '=', detainerId).executeTakeFirst()
  return row && toMatter(row)
}

export async function mattersOfBooking(db: Db | Tx, bookingId: string): Promise<Matter[]> {
  const rows = await matterRows(db).where('detainer.bookingId', '=', bookingId).orderBy('detainer.receivedAt').execute()
  return rows.map(toMatter)
}

export async function mattersById(db: Db | Tx, detainerIds: readonly string[]): Promise<Matter[]> {
  if (detainerIds.length === 0) return []
  const rows = await matterRows(db).where('detainer.id', 'in', detainerIds).orderBy('detainer.receivedAt').execute()
  return rows.map(toMatter)
}

/** Newest first, at most `limit`. */
export async function findMatters(db: Db, filter: MatterFilter, limit: number): Promise<Matter[]> {
  const { ids, received, decided, outcome, status, before } = filter
  const rows = await matterRows(db)
    .$if(ids !== undefined, (q) => q.where('detainer.id', 'in', ids ?? []))
    .$if(received !== undefined, (q) =>
      q.where('detainer.receivedAt', '>=', received?.[0] ?? '').where('detainer.receivedAt', '<', received?.[1] ?? ''),
    )
    .$if(decided !== undefined, (q) =>
      q.where((e) =>
        e.exists(
          e
            .selectFrom('decision as made')
            .select('made.id')
            .whereRef('made.detainerId', '=', 'detainer.id')
            .where('made.kind', '=', 'decided')
            .where('made.at', '>=', decided?.[0] ?? '')
            .where('made.at', '<', decided?.[1] ?? ''),
        ),
      ),
    )
    .$if(outcome !== undefined, (q) => q.where('decided.outcome', '=', outcome as Exclude<Decision['outcome'], null>))
    .$if(status !== undefined, (q) => q.where('detainer.status', '=', status as 'active'))
    .$if(before !== undefined, (q) => q.where('detainer.number', '<', before ?? ''))
    .orderBy('detainer.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toMatter)
}
