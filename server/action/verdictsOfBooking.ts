/** What the policy says now of every request that stands on a booking, with its trail; worked out on the facts of this instant, nothing is written. */
import { bookingByNumber } from '#db/repository/booking.ts'
import { decisionsOfDetainer } from '#db/repository/decision.ts'
import { detainersOfBooking } from '#db/repository/detainer.ts'
import { holdsOfDetainer } from '#db/repository/hold.ts'
import { readOffice } from '#db/repository/office.ts'
import { policyInForce } from '#db/repository/policyVersion.ts'
import type { Db } from '#db/open.ts'
import { evaluate } from '#shared/core/evaluate.ts'
import { factsOf } from '#shared/core/factsOf.ts'
import { Problem } from '#shared/problem.ts'
import type { ClauseRef, Step } from '#shared/record/verdict.ts'
import { localTime } from '../localTime.ts'
import { recordsOf } from './recordsOf.ts'

/** Throws `record.notFound`, `office.notSetUp`, `policy.noneInForce`. */
export async function verdictsOfBooking(db: Db, number: string, at: string) {
  const booking = await bookingByNumber(db, number)
  if (!booking) throw new Problem('record.notFound', { number })
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  const version = await policyInForce(db, at)
  if (!version) throw new Problem('policy.noneInForce')
  const standing = (await detainersOfBooking(db, booking.id)).filter(({ status }) => status === 'active')
  const requests = []
  for (const detainer of standing) {
    const { facts } = factsOf(await recordsOf(db, detainer.id), version.lists, localTime(at, office.timeZone), office.state)
    const { outcome, actions, needs, deciding, trail } = evaluate(version.policies, facts)
    const running = (await holdsOfDetainer(db, detainer.id)).find(({ endedAt }) => endedAt === null)
    const decided = (await decisionsOfDetainer(db, detainer.id)).findLast(({ kind }) => kind === 'decided')
    requests.push({
      number: detainer.number,
      form: detainer.form,
      receivedAt: detainer.receivedAt,
      decided: decided?.outcome ?? null,
      mustBeFreeBy: running?.mustBeFreeBy ?? null,
      verdict: {
        evaluatedAt: at,
        outcome,
        actions,
        needs: needs.map(({ fact }) => fact),
        deciding: deciding.map(clauseOf),
        trail: trail.map((step) => ({ ...clauseOf(step), truth: truthOf(step) })),
      },
    })
  }
  const ends = requests.flatMap(({ mustBeFreeBy }) => mustBeFreeBy ?? []).toSorted()
  return {
    seen: { bookingId: booking.id, subjectId: booking.subjectId },
    answer: { number, custody: booking.custody, mustBeFreeBy: ends[0] ?? null, requests },
  }
}

const clauseOf = ({ policy, clause, citation, sentence }: ClauseRef): ClauseRef => ({ policy, clause, citation, sentence })

const truthOf = ({ inForce, truth }: Step): 'true' | 'false' | 'unknown' | 'not in force' =>
  !inForce ? 'not in force' : truth === 'unknown' ? 'unknown' : truth ? 'true' : 'false'
