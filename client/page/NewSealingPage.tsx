/** An order of a court is entered. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { NewSealing } from '../feature/sealing/NewSealing.tsx'
import { ToRecords } from '../feature/sealing/PlanView.tsx'
import { usePermits } from '../session.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/records/order')

export function NewSealingPage() {
  const { number = '' } = route.useSearch()
  const navigate = useNavigate()
  const may = usePermits('record.seal')
  return (
    <>
      <div className="title">
        <h1>Enter an order to seal or expunge</h1>
        <ToRecords />
      </div>
      {may ? (
        <NewSealing number={number} onEntered={(id) => void navigate({ to: '/records/$id', params: { id } })} />
      ) : (
        <p>Your role does not enter orders. {sayWhoCan('record.seal')}</p>
      )}
    </>
  )
}
