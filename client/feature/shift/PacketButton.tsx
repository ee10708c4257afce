/** The shift packet as a PDF, to be printed while the network is up: everyone on the board, with room to write while it is down. */
import { Button } from '@mantine/core'
import { Refusal } from '#client/part/Refusal.tsx'
import { savePdf } from '#client/savePdf.ts'
import { usePermits } from '#client/session.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

export function PacketButton() {
  const { mutate, isPending, error, data } = useAct(
    (call: Parameters<typeof api.document.packet.mutate>[0]) => api.document.packet.mutate(call),
    ({ name, pdf }) => savePdf(name, pdf),
  )
  if (!usePermits('fact.write')) return null
  return (
    <span className="packet">
      <Button size="xs" variant="default" loading={isPending} onClick={() => mutate({})}>
        Shift packet (PDF)
      </Button>
      <span role="status" className="quiet">
        {data && !isPending && !error && `${data.name} was made and saved. Print it now.`}
      </span>
      <Refusal error={error} />
    </span>
  )
}
