/** Of a verdict what is certain: what more knowledge may not take back. */
import type { Verdict } from '#shared/record/verdict.ts'

export const certain = ({ outcome, actions }: Verdict): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ outcome, ...actions }).filter(([, said]) => !['undetermined', 'need_facts', 'refer'].includes(said)),
  )
