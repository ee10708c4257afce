/** A version that was signed for a later instant has begun, or a day of its own has come: the desk evaluates every open request by it. */
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { Acting } from '../context.ts'
import { evaluateAll } from './evaluateDetainer.ts'

/** `from`: the instant since which it says what it says now. */
export async function bringInForce(
  acting: Acting,
  { id, number, inForceFrom, policies }: PolicyVersion,
  from: string,
): Promise<{ number: number }> {
  const detail = { number, from, policies: policies.map((policy) => policy.id), ...(await evaluateAll(acting)) }
  await acting.enter({ act: from === inForceFrom ? 'policy.inForce' : 'policy.dayCame', subjectId: id, detail })
  return { number }
}
