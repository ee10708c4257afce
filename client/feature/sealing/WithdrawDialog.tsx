/** An order that is not carried out stays on record, with why. */
import { useState } from 'react'
import type { Sealing } from '#shared/record/sealing.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

export function WithdrawDialog({ sealing, onClose }: { sealing: Sealing; onClose: () => void }) {
  const [why, setWhy] = useState('')
  const act = useAct((call: Parameters<typeof api.sealing.withdraw.mutate>[0]) => api.sealing.withdraw.mutate(call), onClose)
  return (
    <Dialog
      title={`Withdraw ${sealing.number}`}
      verb="Withdraw"
      busy={act.isPending}
      error={act.error}
      blocked={why.trim() === '' ? 'Say why.' : null}
      recorded={['Nothing goes. The order stays on record as withdrawn.']}
      onConfirm={() => act.mutate({ sealingId: sealing.id, why })}
      onClose={onClose}
    >
      <Line name="why" label="Why it is not carried out" value={why} onChange={setWhy} first required />
    </Dialog>
  )
}
