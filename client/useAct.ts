/** Carry out an act once, however often it is pressed; the same key is sent again after a dropped connection, a new one after success. */
import { useMutation } from '@tanstack/react-query'
import type { TRPCClientErrorLike } from '@trpc/client'
import { useRef } from 'react'
import type { AppRouter } from '#server/router.ts'
import type { Late } from '#shared/record/late.ts'
import { lateNow } from './late.ts'
import { newKey } from './newKey.ts'
import { queryClient } from './trpc.ts'

export type Refused = TRPCClientErrorLike<AppRouter>

export type Keyed<I> = { key: string; do: I; late?: Late | null }

/** `send`: the mutation of the API, for example `(call) => api.decision.decide.mutate(call)`. */
export function useAct<I, T>(send: (call: Keyed<I>) => Promise<T>, onDone?: (answer: T, input: I) => void) {
  const key = useRef(newKey())
  return useMutation<T, Refused, I>({
    mutationFn: (input) => send({ key: key.current, do: input, late: lateNow() }),
    onSuccess: (answer, input) => {
      key.current = newKey()
      void queryClient.invalidateQueries()
      onDone?.(answer, input)
    },
    onError: (error) => {
      // A refusal is final for this key only if the server saw it; after that the person changes something and sends anew.
      if (!error.data) return
      key.current = newKey()
      // The refusal may mean that the screen is old: what stands on it is read again.
      void queryClient.invalidateQueries()
    },
  })
}
