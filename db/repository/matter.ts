/** Matters as one joined row each: the latest evaluation and decision by index, so that a list of any length costs one query. */
import { foldName, foldNumber } from '#shared/core/foldName.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { Matter } from '#shared/record/matter.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Tx } from '../open.ts'
import type { Tables } from '../tables.ts'

export type MatterFilter = {
  /** Words of a name, or an identifying number. */
  readonly text?: string | undefined
  /** `[from, to)`, UTC ISO text. */
  readonly received?: readonly [string, string] | undefined
  readonly decided?: readonly [string, string] | undefined
  readonly outcome?: string | undefined
  readonly status?: string | undefined
  /** Below this log number, for the next page. */
  readonly before?: string | undefined
}

/** Active requests whose person is here, or has not been found yet. */
export async function activeMatters(db: Db | Tx): Promise<Matter[]> {
  const rows = await base(db)
    .where('detainer.status', '=', 'active')
    .where((e) => e.or([e('booking.id', 'is', null), e('booking.custody', 'in', ['in_custody', 'hospital'])]))
    .orderBy('detainer.receivedAt')
    .execute()
  return rows.map(toMatter)
}

/** Requests with a hold that has not ended, whatever became of the request itself. */
export async function mattersOnTheClock(db: Db | Tx): Promise<Matter[]> {
  const rows = await base(db).where('hold.id', 'is not', null).where('hold.endedAt', 'is', null).execute()
  return rows.map(toMatter)
}

export async function matterById(db: Db | Tx, detainerId: string): Promise<Matter | undefined> {
  const row = await base(db).where('detainer.id', '=', detainerId).executeTakeFirst()
  return row && toMatter(row)
}

export async function mattersOfBooking(db: Db | Tx, bookingId: string): Promise<Matter[]> {
  const rows = await base(db).where('detainer.bookingId', '=', bookingId).orderBy('detainer.receivedAt').execute()
  return rows.map(toMatter)
}

/** Newest first, at most `limit`. */
export async function findMatters(db: Db, filter: MatterFilter, limit: number): Promise<Matter[]> {
  const { text, received, decided, outcome, status, before } = filter
  const rows = await base(db)
    .$if(text !== undefined && text !== '', (q) => q.where((e) => e.or(textMatches(e as never, text ?? ''))))
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

/** Every word must begin some part of the name on the paper or in our record; or the text is one of the numbers. */
function textMatches(e: ExpressionBuilder<Tables, 'detainer' | 'subject' | 'booking'>, text: string) {
  const words = foldName(text).split(' ')
  const named = (column: 'detainer.nameKey' | 'subject.nameKey') =>
    e.and(words.map((word) => sql<boolean>`(' ' || ${sql.ref(column)}) like ${`% ${word}%`}`))
  const number = foldNumber(text)
  const numbers = ['detainer.aNumber', 'subject.aNumber', 'detainer.fins', 'subject.stateId', 'subject.fbiNumber'] as const
  const sameNumber = (column: (typeof numbers)[number]) =>
    sql<boolean>`ltrim(replace(replace(replace(upper(${sql.ref(column)}), '-', ''), ' ', ''), 'A', ''), '0') = ${number}`
  return [
    named('detainer.nameKey'),
    named('subject.nameKey'),
    e('detainer.number', '=', text.trim()),
    e('booking.number', '=', text.trim().toUpperCase()),
    ...(number === '' ? [] : numbers.map(sameNumber)),
  ]
}

const latest = (table: 'evaluation' | 'decision' | 'decided' | 'hold') =>
  table === 'evaluation'
    ? sql<string>`(select id from evaluation e where e."detainerId" = detainer.id order by e."evaluatedAt" desc, e.id desc limit 1)`
    : table === 'hold'
      ? sql<string>`(select id from hold h where h."detainerId" = detainer.id order by h."startedAt" desc, h.id desc limit 1)`
      : table === 'decision'
        ? sql<string>`(select id from decision d where d."detainerId" = detainer.id order by d.at desc, d.id desc limit 1)`
        : sql<string>`(select id from decision d where d."detainerId" = detainer.id and d.kind = 'decided' order by d.at desc, d.id desc limit 1)`

function base(db: Db | Tx) {
  return db
    .selectFrom('detainer')
    .leftJoin('booking', 'booking.id', 'detainer.bookingId')
    .leftJoin('subject', 'subject.id', 'booking.subjectId')
    .leftJoin('evaluation', (join) => join.on('evaluation.id', '=', latest('evaluation')))
    .leftJoin('decision', (join) => join.on('decision.id', '=', latest('decision')))
    .leftJoin('decision as decided', (join) => join.on('decided.id', '=', latest('decided')))
    .leftJoin('evaluation as basis', 'basis.id', 'decided.evaluationId')
    .leftJoin('hold', (join) => join.on('hold.id', '=', latest('hold')))
    .select([
      'detainer.id',
      'detainer.number',
      'detainer.version',
      'detainer.form',
      'detainer.subject',
      'detainer.aNumber',
      'detainer.asks',
      'detainer.issuedOn',
      'detainer.receivedAt',
      'detainer.enteredAt',
      'detainer.channel',
      'detainer.status',
      'detainer.service',
      'booking.id as bookingId',
      'booking.number as bookingNumber',
      'booking.custody',
      'booking.bond',
      'booking.releaseOrderedAt',
      'booking.wouldBeReleasedAt',
      'booking.releasedAt',
      'subject.id as subjectId',
      'subject.surname',
      'subject.given',
      'subject.middle',
      'subject.born',
      'subject.birthplace',
      'evaluation.id as evaluationId',
      'evaluation.evaluatedAt',
      'evaluation.outcome as evaluationOutcome',
      'evaluation.brief',
      'basis.outcome as evaluatedOutcome',
    ])
    .select((e) => [
      jsonRow(e.ref('decision.id'), 'decision', DECISION).as('decision'),
      jsonRow(e.ref('decided.id'), 'decided', DECISION).as('decided'),
      jsonRow(e.ref('hold.id'), 'hold', HOLD).as('hold'),
    ])
}

const DECISION = ['id', 'detainerId', 'evaluationId', 'kind', 'outcome', 'conformity', 'reason', 'by', 'byName', 'at'] as const
const HOLD = [
  'id',
  'detainerId',
  'decisionId',
  'startedAt',
  'evidence',
  'capHours',
  'mustBeFreeBy',
  'endedAt',
  'endedBecause',
  'endNote',
] as const

/** A joined row as JSON text, null when there is none. */
const jsonRow = (id: unknown, alias: string, columns: readonly string[]) =>
  sql<
    string | null
  >`case when ${id} is null then null else json_object(${sql.join(columns.flatMap((column) => [sql.lit(column), sql.ref(`${alias}.${column}`)]))}) end`

type BaseRow = Awaited<ReturnType<ReturnType<typeof base>['execute']>>[number]

function toMatter(row: BaseRow): Matter {
  const { id, number, version, form, aNumber, issuedOn, receivedAt, enteredAt, channel, status } = row
  return {
    detainer: {
      id,
      number,
      version,
      form,
      aNumber,
      issuedOn,
      receivedAt,
      enteredAt,
      channel,
      status,
      subject: JSON.parse(row.subject),
      asks: JSON.parse(row.asks),
      service: row.service === null ? null : JSON.parse(row.service),
    },
    subject:
      row.subjectId === null
        ? null
        : {
            id: row.subjectId,
            surname: row.surname ?? '',
            given: row.given,
            middle: row.middle,
            born: row.born,
            birthplace: row.birthplace,
          },
    booking:
      row.bookingId === null
        ? null
        : {
            id: row.bookingId,
            number: row.bookingNumber ?? '',
            custody: row.custody ?? 'in_custody',
            bond: row.bond ?? 'unknown',
            releaseOrderedAt: row.releaseOrderedAt,
            wouldBeReleasedAt: row.wouldBeReleasedAt,
            releasedAt: row.releasedAt,
          },
    evaluation:
      row.evaluationId === null
        ? null
        : {
            id: row.evaluationId,
            evaluatedAt: row.evaluatedAt ?? '',
            outcome: row.evaluationOutcome as Verdict['outcome'],
            verdict: JSON.parse(row.brief ?? '{}'),
          },
    decision: row.decision === null ? null : JSON.parse(row.decision),
    decided: row.decided === null ? null : { ...JSON.parse(row.decided), evaluatedOutcome: row.evaluatedOutcome ?? '' },
    hold: row.hold === null ? null : JSON.parse(row.hold),
  }
}
