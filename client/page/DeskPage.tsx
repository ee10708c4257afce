/** The desk: what needs a person now, most urgent first. */
import { useQuery } from '@tanstack/react-query'
import { Desk } from '../feature/desk/Desk.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'

export function DeskPage() {
  const trpc = useTRPC()
  const sees = usePermits('detainer.read')
  const desk = useQuery(trpc.detainer.desk.queryOptions(undefined, { enabled: sees }))
  if (!sees)
    return <p>Your role looks after people and settings; the requests themselves are not shown to it. Use the menu above.</p>
  return desk.data ? <Desk matters={desk.data} /> : <Waiting query={desk} />
}
