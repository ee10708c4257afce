/** Searches of the log for inquiries, and the log as such a search reads it: every request that had been entered by one entry of the ledger. */
import { sql } from 'kysely'
import type { LoggedRequest } from '#shared/core/inquiry/searcher.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { InquirySearch } from '#shared/record/inquirySearch.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<InquirySearch>()(['criteria', 'foundIds'])

export async function insertSearch(tx: Tx, search: InquirySearch): Promise<void> {
  await tx.insertInto('inquirySearch').values(pack(search)).execute()
}

/** In the order in which they were run. */
export async function searchesOf(db: Db | Tx, inquiryId: string): Promise<InquirySearch[]> {
  const rows = await db.selectFrom('inquirySearch').selectAll().where('inquiryId', '=', inquiryId).orderBy('line').execute()
  return rows.map(unpack)
}

export async function searchByNumber(db: Db | Tx, number: string): Promise<InquirySearch | undefined> {
  const row = await db.selectFrom('inquirySearch').selectAll().where('number', '=', number).executeTakeFirst()
  return row && unpack(row)
}

/**
 * In pages by id, so that nobody waits for a long log. `upTo`: the last entry of the ledger that counts; the outcome is the one that had
 * been decided by then, and is read only where it is asked for; the person of ours is as their record stands now. `received`: `[from, to)`,
 * UTC ISO text, either end open.
 */
export async function loggedRequests(
  db: Db | Tx,
  upTo: number,
  { received: [from, to], outcome }: { readonly received: readonly [string | null, string | null]; readonly outcome: boolean },
  after: string,
  limit: number,
): Promise<LoggedRequest[]> {
  const rows = await db
    .selectFrom('detainer')
    .innerJoin('ledger as entry', (join) =>
      join.onRef('entry.detainerId', '=', 'detainer.id').on('entry.act', '=', 'detainer.received').on('entry.seq', '<=', upTo),
    )
    .leftJoin('booking', 'booking.id', 'detainer.bookingId')
    .leftJoin('subject', 'subject.id', 'booking.subjectId')
    .select([
      'detainer.id',
      'detainer.number',
      'detainer.subject as onPaper',
      'detainer.aNumber',
      'detainer.fins',
      'detainer.eventNumber',
      'detainer.issuedOn',
      'detainer.receivedAt',
      'detainer.issuingOffice',
      'detainer.addressedTo',
      'detainer.status',
      'entry.seq as enteredSeq',
      'booking.number as bookingNumber',
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
    ])
    .select(
      (outcome
        ? sql<string | null>`(select coalesce(json_extract(made.detail, '$.outcome'),
          (select outcome from decision where decision.id = made."subjectId")) from ledger made
        where made."detainerId" = detainer.id and made.act = 'decision.decided' and made.seq <= ${sql.lit(upTo)}
        order by made.seq desc limit 1)`
        : sql<string | null>`null`
      ).as('outcome'),
    )
    .where('detainer.id', '>', after)
    .$if(from !== null, (q) => q.where('detainer.receivedAt', '>=', from ?? ''))
    .$if(to !== null, (q) => q.where('detainer.receivedAt', '<', to ?? ''))
    .orderBy('detainer.id')
    .limit(limit)
    .execute()
  return rows.map(
    ({ onPaper, surname, given, middle, aliases, born, ownANumber, ownFins, localId, stateId, fbiNumber, ...row }) => ({
      ...row,
      outcome: row.outcome as Decision['outcome'],
      subject: JSON.parse(onPaper),
      own:
        surname === null
          ? null
          : {
              surname,
              given,
              middle,
              aliases: JSON.parse(aliases ?? '[]'),
              born,
              aNumber: ownANumber,
              fins: ownFins,
              localId,
              stateId,
              fbiNumber,
            },
    }),
  )
}
