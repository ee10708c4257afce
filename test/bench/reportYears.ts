/** Ten years of an invented jail, written straight into its tables: two in seven bookings have no request, as in a jail. */
import { briefOf } from '#shared/core/brief.ts'
import { evaluate } from '#shared/core/evaluate.ts'
import type { openOffice } from '#test/support/office.ts'
import { oneRequest } from './reportRow.ts'

const BATCH = 500

type Office = Awaited<ReturnType<typeof openOffice>>

/** Some `requests`, on the bookings of as many people and more. */
export async function fillYears({ as, services }: Office, requests: number): Promise<void> {
  const { id: policyVersionId, policies } = await as('policyOwner').policy.inForce()
  const facts = ['convicted', 'pending'].map((status) => ({
    as_of: '2026-01-01T00:00:00-06:00',
    convictions: [],
    warrants: [],
    charges: [{ title: 'X', class: 'felony', status, lists: [], current: true }],
  }))
  const verdicts = facts.map((one) => evaluate(policies, one))
  const bookings = Math.round(requests * 1.4)
  for (let start = 0; start < bookings; start += BATCH)
    await services.databases.write.transaction().execute(async (tx) => {
      const rows = Array.from({ length: Math.min(BATCH, bookings - start) }, (_, i) => oneRequest(start + i, bookings, requests))
      await tx
        .insertInto('subject')
        .values(rows.map(({ subject }) => subject))
        .execute()
      await tx
        .insertInto('booking')
        .values(rows.map(({ booking }) => booking))
        .execute()
      await tx
        .insertInto('charge')
        .values(rows.map(({ charge }) => charge))
        .execute()
      const asked = rows.flatMap(({ request }) => request ?? [])
      if (asked.length === 0) return
      await tx
        .insertInto('detainer')
        .values(asked.map(({ detainer }) => detainer))
        .execute()
      await tx
        .insertInto('evaluation')
        .values(
          asked.map(({ detainer: { id, receivedAt }, convicted }) => ({
            id: `e${id}`,
            detainerId: id,
            policyVersionId,
            evaluatedAt: receivedAt,
            trigger: 'received' as const,
            facts: JSON.stringify(facts[convicted ? 0 : 1]),
            sources: '[]',
            verdict: JSON.stringify(verdicts[convicted ? 0 : 1]),
            outcome: verdicts[convicted ? 0 : 1]?.outcome ?? '',
            brief: JSON.stringify(briefOf(verdicts[convicted ? 0 : 1] as (typeof verdicts)[number])),
          })),
        )
        .execute()
      const decisions = asked.flatMap(({ decision }) => decision ?? [])
      await tx.insertInto('decision').values(decisions).execute()
      await tx
        .insertInto('firstDecision')
        .values(
          asked.flatMap(({ decision, convicted, offense }) =>
            decision
              ? [
                  {
                    detainerId: decision.detainerId,
                    decisionId: decision.id,
                    at: decision.at,
                    outcome: decision.outcome,
                    conformity: decision.conformity,
                    clause: convicted ? 'b' : 'a',
                    plight: convicted ? ('convicted' as const) : ('awaiting' as const),
                    offense,
                    offenseClass: 'felony',
                  },
                ]
              : [],
          ),
        )
        .execute()
      const holds = asked.flatMap(({ hold }) => hold ?? [])
      if (holds.length > 0) await tx.insertInto('hold').values(holds).execute()
      const ends = asked.flatMap(({ end }) => end ?? [])
      if (ends.length > 0) await tx.insertInto('detainerEnd').values(ends).execute()
    })
}
