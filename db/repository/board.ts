/** What the hold board reads: every request on the bookings that are on it, only the columns that it needs, because there may be thousands. */
import { CIVIL_KINDS, JUDICIAL } from '#shared/core/judicialPaper.ts'
import { IN_CUSTODY } from '#shared/core/inCustody.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { BoardMatter } from '#shared/record/matter.ts'
import type { Subject } from '#shared/record/subject.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../open.ts'

/**
 * Bookings whose person is here and has a release set or was ever held, and those with a hold that still runs; only these where `among` is
 * given.
 */
export async function bookingsOnTheBoard(db: Db | Tx, among: readonly string[] | null): Promise<string[]> {
  const rows = await db
    .selectFrom('booking')
    .select('booking.id')
    .where((e) => {
      const made = e.selectFrom('hold').innerJoin('detainer', 'detainer.id', 'hold.detainerId').select('detainer.bookingId')
      const asked = e.selectFrom('detainer').select('detainer.bookingId').where('detainer.bookingId', 'is not', null)
      return e.or([
        e.and([
          e('booking.custody', 'in', IN_CUSTODY),
          e.or([
            e.and([e('booking.wouldBeReleasedAt', 'is not', null), e('booking.id', 'in', asked)]),
            e('booking.id', 'in', made),
          ]),
        ]),
        e('booking.id', 'in', made.where('hold.endedAt', 'is', null)),
      ])
    })
    .$if(among !== null, (q) => q.where('booking.id', 'in', listed(among ?? [])))
    .execute()
  return rows.map(({ id }) => id)
}

export async function bookingsOfRequests(db: Db | Tx, detainerIds: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('detainer').select('bookingId').where('id', 'in', listed(detainerIds)).execute()
  return rows.flatMap(({ bookingId }) => bookingId ?? [])
}

/** Every request on these bookings. */
export async function boardMatters(db: Db | Tx, bookingIds: readonly string[]): Promise<BoardMatter[]> {
  const rows = await db
    .selectFrom('booking')
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .innerJoin('detainer', 'detainer.bookingId', 'booking.id')
    .leftJoin('evaluation', (join) => join.on('evaluation.id', '=', latest('evaluation', 'evaluatedAt')))
    .leftJoin('decision as decided', (join) =>
      join.on('decided.id', '=', latest('decision', 'at', sql`and latest.kind = 'decided'`)),
    )
    .leftJoin('evaluation as basis', 'basis.id', 'decided.evaluationId')
    .leftJoin('hold', (join) => join.on('hold.id', '=', latest('hold', 'startedAt')))
    .where('booking.id', 'in', listed(bookingIds))
    .select([
      'detainer.id',
      'detainer.number',
      'detainer.form',
      'detainer.asks',
      'detainer.receivedAt',
      'detainer.status',
      'detainer.service',
      'subject.surname',
      'subject.given',
      'subject.middle',
      'subject.born',
      'booking.id as bookingId',
      'booking.number as bookingNumber',
      'booking.custody',
      'booking.wouldBeReleasedAt',
      'evaluation.id as evaluationId',
      'evaluation.outcome as evaluationOutcome',
      'decided.at as decidedAt',
      'decided.outcome as decidedOutcome',
      'decided.conformity as decidedConformity',
      'basis.outcome as evaluatedOutcome',
      'hold.startedAt',
      'hold.cap',
      'hold.mustBeFreeBy',
      'hold.endedAt',
    ])
    .select([
      sql<string | null>`evaluation.brief`.as('brief'),
      sql<string | null>`json_extract(basis.brief, '$.actions')`.as('evaluatedActions'),
      sql<number>`exists (select 1 from warrant where warrant."detainerId" = detainer.id and warrant.status = 'active'
        and warrant."signedBy" in (${sql.join(JUDICIAL)}) and warrant.kind not in (${sql.join(CIVIL_KINDS)}))`.as('judicial'),
    ])
    .execute()
  return rows.map(toBoardMatter)
}

/** What a printed list adds: a second identifier, and whom at ICE to call. */
export type PacketDetail = Pick<Detainer, 'number' | 'status' | 'issuingOffice' | 'officer' | 'phone'> &
  Pick<Subject, 'aNumber' | 'fins' | 'localId'>

/** By detainer id. */
export async function packetDetails(db: Db | Tx, bookingIds: readonly string[]): Promise<ReadonlyMap<string, PacketDetail>> {
  const rows = await db
    .selectFrom('detainer')
    .innerJoin('booking', 'booking.id', 'detainer.bookingId')
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .select(['detainer.id', 'detainer.number', 'detainer.status', 'detainer.issuingOffice', 'detainer.officer', 'detainer.phone'])
    .select(['subject.aNumber', 'subject.fins', 'subject.localId'])
    .where('detainer.bookingId', 'in', listed(bookingIds))
    .execute()
  return new Map(rows.map(({ id, ...detail }) => [id, detail]))
}

const latest = (table: string, at: string, more = sql``) =>
  sql<string>`(select id from ${sql.table(table)} latest where latest."detainerId" = detainer.id ${more}
    order by ${sql.ref(`latest.${at}`)} desc, latest.id desc limit 1)`

/** One parameter, however many they are. */
const listed = (ids: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(ids)}))`

type Row = {
  readonly [K in 'id' | 'number' | 'receivedAt' | 'surname' | 'bookingId' | 'bookingNumber' | 'asks']: string
} & {
  readonly [K in
    | 'given'
    | 'middle'
    | 'born'
    | 'wouldBeReleasedAt'
    | 'evaluationId'
    | 'evaluationOutcome'
    | 'decidedAt'
    | 'evaluatedOutcome'
    | 'startedAt'
    | 'cap'
    | 'mustBeFreeBy'
    | 'endedAt'
    | 'service'
    | 'brief'
    | 'evaluatedActions']: string | null
} & {
  readonly form: BoardMatter['detainer']['form']
  readonly status: BoardMatter['detainer']['status']
  readonly custody: NonNullable<BoardMatter['booking']>['custody']
  readonly decidedOutcome: NonNullable<BoardMatter['decided']>['outcome']
  readonly decidedConformity: NonNullable<BoardMatter['decided']>['conformity']
  readonly judicial: number
}

function toBoardMatter(row: Row): BoardMatter {
  const { id, number, form, receivedAt, status, surname, given, middle, born } = row
  const service = row.service === null ? null : (JSON.parse(row.service) as BoardMatter['detainer']['service'])
  const brief = row.brief === null ? null : JSON.parse(row.brief)
  return {
    detainer: { id, number, form, asks: JSON.parse(row.asks), receivedAt, status, service },
    subject: { surname, given, middle, born },
    booking: {
      id: row.bookingId,
      number: row.bookingNumber,
      custody: row.custody,
      wouldBeReleasedAt: row.wouldBeReleasedAt,
    },
    evaluation: brief && { id: row.evaluationId ?? '', outcome: brief.outcome, verdict: brief },
    decided:
      row.decidedAt === null
        ? null
        : {
            at: row.decidedAt,
            outcome: row.decidedOutcome,
            conformity: row.decidedConformity,
            evaluatedOutcome: row.evaluatedOutcome ?? '',
            evaluatedActions: JSON.parse(row.evaluatedActions ?? '{}'),
          },
    hold:
      row.startedAt === null
        ? null
        : { startedAt: row.startedAt, cap: row.cap ?? '', mustBeFreeBy: row.mustBeFreeBy ?? '', endedAt: row.endedAt },
    judicial: Boolean(row.judicial),
  }
}
