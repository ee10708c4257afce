/** Everybody here whose release is set, or who is held or was, with every request on the booking; and the papers that came after that. One query each. */
import { CIVIL_KINDS, JUDICIAL } from '#shared/core/judicialPaper.ts'
import { IN_CUSTODY } from '#shared/core/inCustody.ts'
import type { Act } from '#shared/record/ledger.ts'
import { sql } from 'kysely'
import { judicial, latest } from '../matterRow.ts'
import type { Db, Tx } from '../open.ts'

/** `bookingId`: of this booking only. */
export function watchedRows(db: Db | Tx, bookingId: string | null) {
  return db
    .selectFrom('booking')
    .innerJoin('detainer', 'detainer.bookingId', 'booking.id')
    .innerJoin('subject', 'subject.id', 'booking.subjectId')
    .leftJoin('evaluation', (join) => join.on('evaluation.id', '=', latest('evaluation')))
    .leftJoin('decision as decided', (join) => join.on('decided.id', '=', latest('decided')))
    .leftJoin('evaluation as basis', 'basis.id', 'decided.evaluationId')
    .leftJoin('hold', (join) => join.on('hold.id', '=', latest('hold')))
    .select([
      'booking.id as bookingId',
      'booking.number as bookingNumber',
      'booking.wouldBeReleasedAt',
      'subject.surname',
      'subject.given',
      'subject.middle',
      'subject.born',
      'detainer.id',
      'detainer.number',
      'detainer.status',
      'decided.id as decidedId',
      'decided.at as decidedAt',
      'decided.outcome',
      'evaluation.evaluatedAt',
      'hold.id as holdId',
      'hold.startedAt',
      'hold.mustBeFreeBy',
      'hold.endedAt',
    ])
    .select((e) => [onHolding('evaluation').as('saysNow'), onHolding('basis').as('saidThen'), judicial(e).as('judicial')])
    .where('booking.custody', 'in', IN_CUSTODY)
    .$if(bookingId !== null, (q) => q.where('booking.id', '=', bookingId ?? ''))
    .where((e) =>
      e.or([
        e('booking.wouldBeReleasedAt', 'is not', null),
        e('booking.releaseOrderedAt', 'is not', null),
        e.exists(
          e
            .selectFrom('hold as made')
            .innerJoin('detainer as held', 'held.id', 'made.detainerId')
            .select('made.id')
            .whereRef('held.bookingId', '=', 'booking.id'),
        ),
        e.exists(e.selectFrom('releaseCheck').select('releaseCheck.id').whereRef('releaseCheck.bookingId', '=', 'booking.id')),
      ]),
    )
    .orderBy('booking.id')
    .orderBy('detainer.receivedAt')
    .execute()
}

const onHolding = (evaluation: 'evaluation' | 'basis') =>
  sql<string | null>`json_extract(${sql.ref(`${evaluation}.brief`)}, '$.actions.hold')`

const ARRIVES: readonly Act[] = ['detainer.received', 'detainer.attached', 'warrant.added', 'warrant.changed']

/** A paper that is a judge's only since somebody changed its record keeps the person like one that has just come. */
const becameJudges = sql<boolean>`ledger.act = 'warrant.changed' and json_extract(ledger.detail, '$.is.status') = 'active'
  and json_extract(ledger.detail, '$.is.signedBy') in (${sql.join(JUDICIAL)})
  and json_extract(ledger.detail, '$.is.kind') not in (${sql.join(CIVIL_KINDS)})`

/**
 * Active requests that came to the booking, and warrants added to one, after its release was ordered or set, a hold on it started, or a step
 * of its sheet was taken: the ledger's own order says what came after what.
 */
export function lateRows(db: Db | Tx, bookingId: string | null) {
  return db
    .selectFrom('booking')
    .innerJoin('detainer', 'detainer.bookingId', 'booking.id')
    .innerJoin('ledger', 'ledger.detainerId', 'detainer.id')
    .select([
      'booking.id as bookingId',
      'detainer.id as detainerId',
      'detainer.number',
      'ledger.at',
      'ledger.act',
      'ledger.subjectId',
    ])
    .where('booking.custody', 'in', IN_CUSTODY)
    .$if(bookingId !== null, (q) => q.where('booking.id', '=', bookingId ?? ''))
    .where('detainer.status', '=', 'active')
    .where('ledger.act', 'in', ARRIVES)
    .where((e) =>
      e.or([
        e('ledger.act', '=', 'warrant.added'),
        becameJudges,
        // A request that was attached later, or elsewhere before, arrived here with that.
        sql<boolean>`json_extract(ledger.detail, '$.bookingId') = booking.id`,
      ]),
    )
    .where((e) =>
      e.or([
        e.exists(
          e
            .selectFrom('ledger as set')
            .select('set.seq')
            .whereRef('set.bookingId', '=', 'booking.id')
            .whereRef('set.seq', '<', 'ledger.seq')
            .where((s) =>
              s.or([
                s('set.act', '=', 'release.checked'),
                s.and([
                  s('set.act', '=', 'custody.changed'),
                  sql<boolean>`coalesce(json_extract("set".detail, '$.releaseOrderedAt'), json_extract("set".detail, '$.wouldBeReleasedAt')) is not null`,
                ]),
              ]),
            ),
        ),
        e.exists(
          e
            .selectFrom('detainer as other')
            .innerJoin('ledger as started', 'started.detainerId', 'other.id')
            .select('started.seq')
            .whereRef('other.bookingId', '=', 'booking.id')
            .whereRef('started.seq', '<', 'ledger.seq')
            .where('started.act', '=', 'hold.started'),
        ),
      ]),
    )
    .orderBy('ledger.seq')
    .execute()
}
