/** A list of the jail is taken in. */
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { NewRoster } from '../feature/roster/NewRoster.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

export function NewRosterPage() {
  const navigate = useNavigate()
  const may = usePermits('roster.write')
  const ways = useQuery(useTRPC().roster.ways.queryOptions(undefined, { enabled: may }))
  return (
    <>
      <div className="title">
        <h1>Take in a list</h1>
        <span className="quiet">nothing is written before you have seen what it does</span>
      </div>
      {!may && <p>Your role does not take in lists. {sayWhoCan('roster.write')}</p>}
      {may && !ways.data && <Waiting query={ways} />}
      {ways.data && <NewRoster ways={ways.data} onDone={(id) => void navigate({ to: '/rosters/$id', params: { id } })} />}
    </>
  )
}
