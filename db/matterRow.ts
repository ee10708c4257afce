/** The joined row behind a matter: the latest evaluation and decision by index, so that a list of any length costs one query. */
import { type ExpressionBuilder, sql } from 'kysely'
import { CIVIL_KINDS, JUDICIAL } from '#shared/core/judicialPaper.ts'
import type { Matter } from '#shared/record/matter.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import { engineOf } from './engine.ts'
import type { Db, Tx } from './open.ts'
import type { Tables } from './tables.ts'

export const latest = (table: 'evaluation' | 'decision' | 'decided' | 'hold') =>
  table === 'evaluation'
    ? sql<string>`(select id from evaluation e where e."detainerId" = detainer.id order by e."evaluatedAt" desc, e.id desc limit 1)`
    : table === 'hold'
      ? sql<string>`(select id from hold h where h."detainerId" = detainer.id order by h."startedAt" desc, h.id desc limit 1)`
      : table === 'decision'
        ? sql<string>`(select id from decision d where d."detainerId" = detainer.id order by d.at desc, d.id desc limit 1)`
        : sql<string>`(select id from decision d where d."detainerId" = detainer.id and d.kind = 'decided' order by d.at desc, d.id desc limit 1)`

export function matterRows(db: Db | Tx) {
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
      'basis.brief as evaluatedBrief',
    ])
    .select((e) => [
      jsonRow(db, e.ref('decision.id'), 'decision', DECISION).as('decision'),
      jsonRow(db, e.ref('decided.id'), 'decided', DECISION).as('decided'),
      jsonRow(db, e.ref('hold.id'), 'hold', HOLD).as('hold'),
      judicial(e).as('judicial'),
    ])
}

/** Whether a judge's paper stands that came with the request. */
export const judicial = (e: ExpressionBuilder<Tables, 'detainer'>) =>
  e.exists(
    e
      .selectFrom('warrant')
      .select('warrant.id')
      .whereRef('warrant.detainerId', '=', 'detainer.id')
      .where('warrant.status', '=', 'active')
      .where('warrant.signedBy', 'in', JUDICIAL)
      .where('warrant.kind', 'not in', CIVIL_KINDS),
  )

const DECISION = [
  'id',
  'detainerId',
  'evaluationId',
  'kind',
  'outcome',
  'conformity',
  'reason',
  'by',
  'byName',
  'at',
  'happenedAt',
  'doneBy',
] as const
const HOLD = [
  'id',
  'detainerId',
  'decisionId',
  'startedAt',
  'evidence',
  'capHours',
  'cap',
  'mustBeFreeBy',
  'endedAt',
  'endedBecause',
  'endNote',
] as const

/** A joined row as JSON text, null when there is none. */
function jsonRow(db: Db | Tx, id: unknown, alias: string, columns: readonly string[]) {
  const object = sql.raw(engineOf(db) === 'sqlite' ? 'json_object' : 'json_build_object')
  const fields = columns.flatMap((column) => [sql.lit(column), sql.ref(`${alias}.${column}`)])
  return sql<string | null>`case when ${id} is null then null else ${object}(${sql.join(fields)}) end`
}

type MatterRow = Awaited<ReturnType<ReturnType<typeof matterRows>['execute']>>[number]

export function toMatter(row: MatterRow): Matter {
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
    decided:
      row.decided === null
        ? null
        : {
            ...JSON.parse(row.decided),
            evaluatedOutcome: row.evaluatedOutcome ?? '',
            evaluatedActions: JSON.parse(row.evaluatedBrief ?? '{}').actions,
          },
    hold: row.hold === null ? null : JSON.parse(row.hold),
    judicial: Boolean(row.judicial),
  }
}
