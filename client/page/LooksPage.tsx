/** Who looked at whom, and for which purpose. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { LookTable } from '../feature/look/LookTable.tsx'
import { usePermits } from '../session.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/looks')

export function LooksPage() {
  const filter = route.useSearch()
  const navigate = useNavigate()
  const may = usePermits('look.read')
  return (
    <>
      <div className="title">
        <h1>Looks</h1>
        <span className="quiet">
          every opening of a person's record and every search for persons; the same for the same purpose counts once in a quarter
          of an hour
        </span>
      </div>
      {may ? (
        <LookTable filter={filter} onChange={(search) => void navigate({ to: '/looks', search })} />
      ) : (
        <p>Your role does not see who looked. {sayWhoCan('look.read')}</p>
      )}
    </>
  )
}
