/** A cancellation arrives as another form that names the day on which the cancelled one was issued; a hold on that one ends at once. */
import { activeDetainers, detainersOfBooking } from '#db/repository/detainer.ts'
import { foldNumber } from '#shared/core/foldName.ts'
import { Problem } from '#shared/problem.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import type { Acting } from '../context.ts'
import { endDetainer } from './endDetainer.ts'

/**
 * Numbers of the requests that it ended: those on the same booking, or, for a paper without one, those with the same A-number. Throws
 * `detainer.cancelsNothing` with the days of those that stand: a day typed wrongly must not leave a cancelled request in force.
 */
export async function cancelEarlier(acting: Acting, paper: Detainer): Promise<string[]> {
  if (paper.cancelsIssuedOn === null) return []
  const candidates =
    paper.bookingId === null ? await sameNumber(acting, paper) : await detainersOfBooking(acting.tx, paper.bookingId)
  const standing = candidates.filter((other) => other.id !== paper.id && other.status === 'active')
  const earlier = standing.filter((other) => other.issuedOn === paper.cancelsIssuedOn)
  const ended = candidates.some(({ status }) => status === 'rescinded')
  if (earlier.length === 0 && standing.length > 0 && !ended && paper.asks.length === 0)
    throw new Problem(
      'detainer.cancelsNothing',
      standing.map(({ number, issuedOn }) => ({ number, issuedOn })),
    )
  for (const other of earlier) await endDetainer(acting, other, 'rescinded', `Cancelled by ${paper.number}.`)
  return earlier.map((other) => other.number)
}

async function sameNumber({ tx }: Acting, paper: Detainer): Promise<Detainer[]> {
  if (paper.aNumber === null) return []
  const number = foldNumber(paper.aNumber)
  return (await activeDetainers(tx)).filter((other) => other.aNumber !== null && foldNumber(other.aNumber) === number)
}
