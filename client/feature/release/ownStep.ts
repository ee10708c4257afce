/** Whether somebody took a step of the sheet that still holds: then the second look is another person's. */
import type { ReleaseCheck } from '#shared/record/releaseCheck.ts'

export function ownStep(checks: readonly ReleaseCheck[], actorId: string): boolean {
  const latest = new Map(checks.map(({ did, by }) => [did.step, by]))
  latest.delete('second')
  return [...latest.values()].includes(actorId)
}
