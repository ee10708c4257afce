/** The policy in force as text, or that of a day or of a version; below it the versions, the drafts, and where people depart from it. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PolicyFault } from '#shared/core/fault/fault.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { DraftList } from '../feature/draft/DraftList.tsx'
import { Overrides } from '../feature/override/Overrides.tsx'
import { ClauseOrders } from '../feature/policy/ClauseOrders.tsx'
import { OnDay } from '../feature/policy/OnDay.tsx'
import { PolicyText } from '../feature/policy/PolicyText.tsx'
import { Versions } from '../feature/policy/Versions.tsx'
import { ProvisionList } from '../feature/provision/ProvisionList.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits, useZone } from '../session.ts'
import { day, dayBounds } from '../time.ts'
import { useTRPC } from '../trpc.ts'
import { useToday } from '../useToday.ts'

const route = getRouteApi('/policy')

export function PolicyPage() {
  const trpc = useTRPC()
  const zone = useZone()
  const today = useToday()
  const { on, version: asked } = route.useSearch()
  const navigate = route.useNavigate()
  const writes = usePermits('policy.write')
  const current = useQuery(trpc.policy.inForce.queryOptions())
  const versions = useQuery(trpc.policy.versions.queryOptions())
  const named = useQuery(trpc.policy.byId.queryOptions(asked ? { id: asked } : skipToken))
  const then = useQuery(trpc.policy.onDay.queryOptions(on ? { at: endOf(on, zone) } : skipToken))
  const query = asked ? named : on ? then : current
  const present: PolicyVersion | undefined = current.data
  const shown: PolicyVersion | null | undefined = asked ? named.data : on ? then.data?.inForce : present
  const believed: PolicyVersion | null | undefined = then.data?.believed
  const isPresent = shown !== undefined && shown?.id === present?.id
  return (
    <>
      <div className="title">
        <h1>{asked ? `Version ${shown?.number ?? ''}` : on ? `The policy on ${day(on)}` : 'The policy in force'}</h1>
        {!isPresent && <Link to="/policy">The policy in force now</Link>}
      </div>
      <OnDay
        on={on ?? null}
        shown={shown ?? null}
        believed={believed ?? null}
        onDay={(next) => void navigate({ to: '/policy', search: next === null ? {} : { on: next } })}
      />
      {shown === undefined && <Waiting query={query} />}
      {shown === null && <p>No policy was in force on that day.</p>}
      {shown && (
        <>
          {shown.policies.length > 1 && (
            <p style={{ marginBottom: 12 }}>
              {shown.policies.length} layers, the highest first. What a higher layer commands or forbids binds; where it leaves
              the choice, the next one speaks.
            </p>
          )}
          {shown.policies.map((policy) => (
            <PolicyText key={policy.id} policy={policy} lists={shown.lists}>
              <ProvisionList
                policy={policy}
                lists={shown.lists}
                titleOf={(id) => shown.lists.find((list) => list.id === id)?.title ?? id.replaceAll('_', ' ')}
                faults={NONE}
                onChange={null}
                open={null}
                onOpen={nothing}
                onUndo={nothing}
                extra={(provision) =>
                  writes &&
                  isPresent && <ClauseOrders versionId={shown.id} policy={policy.id} provision={provision} today={today} />
                }
              />
            </PolicyText>
          ))}
        </>
      )}
      <DraftList inForce={present ?? null} />
      {versions.data && <Versions versions={versions.data} shown={shown?.id ?? present?.id ?? ''} />}
      <Overrides />
    </>
  )
}

const NONE: readonly PolicyFault[] = []
const nothing = (): void => undefined

/** The last instant of the day at the jail. */
function endOf(date: string, zone: string): string {
  const [, next] = dayBounds(date, date, zone)
  return new Date(Date.parse(next) - 1).toISOString()
}
