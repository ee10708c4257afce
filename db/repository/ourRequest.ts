/** The whole log as an outside list is compared with it: every request with its persons, numbers, charges, decision and how the person left. */
import { sql } from 'kysely'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { SubjectOnPaper } from '#shared/record/subject.ts'
import { codec } from '../codec.ts'
import { latest } from '../matterRow.ts'
import type { Db, Tx } from '../open.ts'

const onPaper = codec<Pick<Detainer, 'subject'>>()(['subject'])

/** In pages by id, after `after`; `only`: these alone. */
export async function requestRows(
  db: Db | Tx,
  { after = '', limit, only = null }: { after?: string; limit: number; only?: readonly string[] | null },
) {
  const rows = await db
    .selectFrom('detainer')
    .leftJoin('booking', 'booking.id', 'detainer.bookingId')
    .leftJoin('subject', 'subject.id', 'booking.subjectId')
    .leftJoin('decision as decided', (join) => join.on('decided.id', '=', latest('decided')))
    .select([
      'detainer.id',
      'detainer.number',
      'detainer.subject',
      'detainer.aNumber',
      'detainer.fins',
      'detainer.eventNumber',
      'detainer.issuedOn',
      'detainer.receivedAt',
      'detainer.form',
      'detainer.status',
      'booking.number as bookingNumber',
      'booking.custody',
      'booking.releaseCode',
      'booking.releasedAt',
      'booking.movedTo',
      'subject.surname',
      'subject.given',
      'subject.middle',
      'subject.aliases',
      'subject.born',
      'subject.aNumber as ownANumber',
      'subject.fins as ownFins',
      'subject.localId',
      'subject.stateId',
      'subject.fbiNumber',
      'decided.outcome',
      'decided.at as decidedAt',
      'decided.happenedAt as decidedEarlier',
    ])
    .select([
      sql<string | null>`(select json_group_array(title) from charge where charge."bookingId" = booking.id)`.as('charges'),
      sql<string | null>`(select max(at) from ledger where ledger."detainerId" = detainer.id and act = 'detainer.closed')`.as(
        'closedAt',
      ),
    ])
    .where('detainer.id', '>', after)
    .$if(only !== null, (q) => q.where('detainer.id', 'in', only ?? []))
    .orderBy('detainer.id')
    .limit(limit)
    .execute()
  return rows.map(({ subject, aliases, charges, outcome, ...row }) => ({
    ...row,
    outcome: outcome as Decision['outcome'],
    onPaper: onPaper.unpack({ subject }).subject as SubjectOnPaper,
    aliases: JSON.parse(aliases ?? '[]') as readonly string[],
    charges: JSON.parse(charges ?? '[]') as readonly string[],
  }))
}
export type RequestRow = Awaited<ReturnType<typeof requestRows>>[number]

/** When the first request of the log was received; null while the log is empty. */
export async function firstReceipt(db: Db | Tx): Promise<string | null> {
  const row = await db
    .selectFrom('detainer')
    .select((e) => e.fn.min('receivedAt').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}
