/** A replay that runs on the desk while this screen listens; leaving the screen or cancelling stops it there too. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReplayInput, ReplayResult, ReplayStep } from '#shared/record/replay.ts'
import { api } from '#client/trpc.ts'
import type { Refused } from '#client/useAct.ts'

export type Replaying =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly result: ReplayResult; readonly version: number }
  | { readonly state: 'failed'; readonly error: Refused }

export function useReplay() {
  const [replaying, setReplaying] = useState<Replaying>({ state: 'idle' })
  const running = useRef<{ unsubscribe: () => void } | null>(null)
  const stop = useCallback(() => {
    running.current?.unsubscribe()
    running.current = null
  }, [])
  useEffect(() => stop, [stop])

  const run = useCallback(
    (input: ReplayInput, version: number) => {
      stop()
      setReplaying({ state: 'running', done: 0, total: 0 })
      running.current = api.policy.replay.subscribe(input, {
        onData: ({ done, total, result }: ReplayStep) => {
          if (result === null) return setReplaying({ state: 'running', done, total })
          setReplaying({ state: 'done', result, version })
          stop()
        },
        onError: (error) => setReplaying({ state: 'failed', error: error as Refused }),
      })
    },
    [stop],
  )
  const cancel = useCallback(() => {
    stop()
    setReplaying({ state: 'idle' })
  }, [stop])
  return { replaying, run, cancel }
}
