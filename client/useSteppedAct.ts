/** An act that a signature leans on: where it comes back because the password was not typed lately, it is asked for and the act sent again. */
import { type Keyed, useAct } from './useAct.ts'

export function useSteppedAct<I, T>(send: (call: Keyed<I>) => Promise<T>, onDone?: (answer: T, input: I) => void) {
  const act = useAct(send, onDone)
  const { error, variables, mutate, reset, isPending } = act
  const needed = error?.data?.problem?.code === 'account.stepUpNeeded' && variables !== undefined
  return {
    mutate,
    isPending,
    error: needed ? null : error,
    /** Shown in place of the act's own window while it is not null. */
    stepUp: needed ? { onProved: () => mutate(variables), onClose: reset } : null,
  }
}
