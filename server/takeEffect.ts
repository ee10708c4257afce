/**
 * At the instant from which a signed version binds, and on each day on which a part of it begins or ends, the desk itself evaluates every
 * open request: once, also when it was not running at that instant. It wakes after every change, so a version signed just now is waited for.
 */
import { readAnswer } from '#db/repository/answer.ts'
import { readOffice } from '#db/repository/office.ts'
import { nextBeginning, policyInForce } from '#db/repository/policyVersion.ts'
import { turningDays } from '#shared/core/turningDays.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { act } from './act.ts'
import { bringInForce } from './action/bringInForce.ts'
import { DESK } from './auth/enterAsDesk.ts'
import type { Services } from './context.ts'
import { localMidnight } from './import/localMidnight.ts'

/** The log asks for a role of everybody; what the desk may do by itself is this one act. */

/** No timer runs longer: a machine that slept, or whose clock was set, is late by so much at most. */
const LONGEST_MS = 60_000

/** Runs until the signal ends it. An act that fails is told to `onError` and tried again. */
export async function watchPolicy(services: Services, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  const { live, now } = services
  while (!signal.aborted) {
    const woken = live.next(LONGEST_MS, signal) // listening before the read: nothing falls between
    let wait = LONGEST_MS
    try {
      const next = await takeEffect(services)
      if (next !== undefined) wait = Math.min(wait, Math.max(0, Date.parse(next) - Date.parse(now())))
    } catch (error) {
      onError(error)
    }
    await Promise.race([woken, live.next(wait, signal)])
  }
}

/** Does what is due, and says when to look again; the key of the act makes it once. */
export async function takeEffect(services: Services): Promise<string | undefined> {
  const { databases, now } = services
  const at = now()
  const version = await policyInForce(databases.read, at)
  const office = await readOffice(databases.read)
  if (!version || !office) return undefined
  const turns = turnsOf(version, office.timeZone)
  const from = turns.findLast((turn) => turn <= at)
  const key = `${version.id} from ${from}`
  if (from !== undefined && !(await readAnswer(databases.read, key))) {
    const call = { key, procedure: 'policy.inForce', input: { versionId: version.id, from }, actor: DESK, at }
    await act(services, call, (acting) => bringInForce(acting, version, from))
  }
  const next = [await nextBeginning(databases.read, at), turns.find((turn) => turn > at)]
  return next.filter((turn) => turn !== undefined).toSorted()[0]
}

/** The instants at which it comes to say something else, without the one at which whoever signed it evaluated everything. */
function turnsOf(version: PolicyVersion, timeZone: string): readonly string[] {
  const { inForceFrom, enteredAt } = version
  const turns = [inForceFrom, ...turningDays(version).map((day) => localMidnight(day, timeZone))]
  return turns.filter((turn) => turn > enteredAt && turn >= inForceFrom).toSorted()
}
