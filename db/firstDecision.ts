/** What a count tells apart of the first decision on a request: kept when it is made, so that a later change of the records does not change a past report. */
import { isDetainerNote } from '#shared/core/detainerNote.ts'
import { gravestClass, plightOf } from '#shared/core/report/plight.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { Facts } from '#shared/record/fact.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import type { Tx } from './open.ts'

type Made = Pick<Decision, 'id' | 'detainerId' | 'evaluationId' | 'kind' | 'outcome' | 'conformity' | 'at'>

/** Nothing where the request had been decided before, or this is no decision. */
export async function keepFirstDecision(
  tx: Tx,
  { id, detainerId, evaluationId, kind, outcome, conformity, at }: Made,
): Promise<void> {
  if (kind !== 'decided' || outcome === null) return
  const basis = await tx.selectFrom('evaluation').select(['facts', 'brief']).where('id', '=', evaluationId).executeTakeFirst()
  const facts = JSON.parse(basis?.facts ?? '{}') as Pick<Facts, 'charges'>
  const { deciding = [] } = JSON.parse(basis?.brief ?? '{}') as Partial<Pick<Verdict, 'deciding'>>
  const offenseClass = gravestClass(facts)
  await tx
    .insertInto('firstDecision')
    .values({
      detainerId,
      decisionId: id,
      at,
      outcome,
      conformity,
      clause: deciding[0]?.clause ?? null,
      plight: plightOf(facts),
      offense: await offenseOf(tx, detainerId, offenseClass),
      offenseClass,
    })
    .onConflict((conflict) => conflict.column('detainerId').doNothing())
    .execute()
}

/** The first charge of that class on the booking. */
async function offenseOf(tx: Tx, detainerId: string, offenseClass: string | null): Promise<string | null> {
  if (offenseClass === null) return null
  const charges = await tx
    .selectFrom('charge')
    .innerJoin('detainer', 'detainer.bookingId', 'charge.bookingId')
    .select(['charge.title', 'charge.class'])
    .where('detainer.id', '=', detainerId)
    .orderBy('charge.seq')
    .execute()
  const accused = charges.filter(({ title }) => !isDetainerNote(title))
  return (accused.find((charge) => charge.class === offenseClass) ?? accused[0])?.title ?? null
}
