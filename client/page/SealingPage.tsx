/** One order of a court. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ToRecords } from '../feature/sealing/PlanView.tsx'
import { SealingView } from '../feature/sealing/SealingView.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { sealingWord } from '../sealingWords.ts'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/records/$id')

export function SealingPage() {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const { id } = route.useParams()
  const may = usePermits('record.read')
  const page = useQuery(trpc.sealing.byId.queryOptions({ id }, { enabled: may }))
  if (!may) return <p>Your role does not see what is sealed. {sayWhoCan('record.read')}</p>
  if (!page.data) return <Waiting query={page} />
  const { sealing } = page.data
  return (
    <>
      <div className="title">
        <h1>
          Order {sealing.number}: {sealingWord[sealing.kind].toLowerCase()}
        </h1>
        <ToRecords />
      </div>
      <SealingView
        key={id}
        page={page.data}
        onEntered={(other) => void navigate({ to: '/records/$id', params: { id: other } })}
      />
    </>
  )
}
