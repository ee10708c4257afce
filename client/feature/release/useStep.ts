/** Taking one step of the sheet; after it the form closes, and the gate is read anew. */
import { useState } from 'react'
import type { ReleaseStepName } from '#shared/record/releaseCheck.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { lastCheck, type Sheet } from './sheet.ts'

/** `closed`: why nothing can be taken now; null when it can. */
export function useStep({ checks }: Pick<Sheet, 'checks'>, step: ReleaseStepName, closed: string | null) {
  const [open, setOpen] = useState(false)
  const check = lastCheck(checks, step)
  const act = useAct(
    (call: Parameters<typeof api.release.check.mutate>[0]) => api.release.check.mutate(call),
    () => setOpen(false),
  )
  return {
    act,
    check,
    /** The form is in sight. */
    shown: check === undefined || open,
    again: { open, why: closed, onOpen: () => setOpen(true) },
  }
}
