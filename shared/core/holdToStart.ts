/**
 * A hold that was decided and that nobody has started: until when it could last at the most, counted from the would-be release that is
 * recorded, else from now. Starting it late never makes it longer.
 */
import type { BoardMatter } from '../record/matter.ts'
import type { Verdict } from '../record/verdict.ts'
import { capOn, holdTime, type OfficeClock } from './holdTime.ts'
import { inCustody } from './inCustody.ts'
import { verdictChanged } from './standing.ts'

/** Whether a hold waits to be started, unless the stay in custody has had one. */
export const waitsForStart = (matter: BoardMatter): boolean =>
  matter.decided?.outcome === 'hold' &&
  matter.detainer.status === 'active' &&
  matter.booking !== null &&
  inCustody(matter.booking) &&
  !verdictChanged(matter)

/** UTC ISO text, `at` too; null where the paper asks for no hold. `verdict`: the latest one on the request. */
export function holdToStart(
  { detainer, booking, decided }: Pick<BoardMatter, 'detainer' | 'booking' | 'decided'>,
  verdict: Pick<Verdict, 'maxHold' | 'holdFrom'>,
  at: string,
  clock: OfficeClock,
): string | null {
  const { form, receivedAt, asks } = detainer
  const { maxHold, holdFrom } = capOn(decided, verdict, clock)
  const from = booking?.wouldBeReleasedAt ?? at
  return holdTime({ form, asksHold: asks.includes('hold'), receivedAt, maxHold, holdFrom }, from, clock)?.mustBeFreeBy ?? null
}
