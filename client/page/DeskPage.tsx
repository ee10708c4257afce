/** The desk: what needs a person now, most urgent first. */
import { Desk } from '../feature/desk/Desk.tsx'
import { useDesk } from '../live/useDesk.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'

export function DeskPage() {
  const sees = usePermits('detainer.read')
  const desk = useDesk()
  if (!sees)
    return <p>Your role looks after people and settings; the requests themselves are not shown to it. Use the menu above.</p>
  return desk.data ? <Desk matters={desk.data} /> : <Waiting query={desk} />
}
