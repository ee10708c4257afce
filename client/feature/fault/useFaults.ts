/** The faults of the texts as they stand, found again a moment after every change; the last ones stay in sight until then. */
import { useEffect, useRef, useState } from 'react'
import type { FaultReport } from '#shared/core/fault/fault.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy } from '#shared/record/policy.ts'

const PAUSE_MS = 350

export type Texts = { readonly policies: readonly Policy[]; readonly lists: readonly OffenseList[] }

export type Faults = Pick<FaultReport, 'faults'> & {
  readonly covered: FaultReport['covered'] | null
  /** Not yet looked at as the texts stand now. */
  readonly looking: boolean
}

type Found = {
  readonly policies: Texts['policies'] | null
  readonly lists: Texts['lists'] | null
  readonly report: FaultReport | null
}

const NONE: FaultReport['faults'] = []

export function useFaults({ policies, lists }: Texts): Faults {
  const [found, setFound] = useState<Found>({ policies: null, lists: null, report: null })
  const worker = useRef<Worker | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      // One that still works on an older text is not waited for.
      worker.current?.terminate()
      const fresh = new Worker(new URL('./faultWorker.ts', import.meta.url), { type: 'module' })
      worker.current = fresh
      fresh.addEventListener('message', ({ data }: MessageEvent<FaultReport>) => {
        fresh.terminate()
        setFound({ policies, lists, report: data })
      })
      fresh.postMessage({ policies, lists })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [policies, lists])
  useEffect(() => () => worker.current?.terminate(), [])
  return {
    faults: found.report?.faults ?? NONE,
    covered: found.report?.covered ?? null,
    looking: found.policies !== policies || found.lists !== lists,
  }
}
