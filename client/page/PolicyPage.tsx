/** The policy in force, as text. */
import { useQuery } from '@tanstack/react-query'
import { LoadPolicy } from '../feature/policy/LoadPolicy.tsx'
import { PolicyText } from '../feature/policy/PolicyText.tsx'
import { Versions } from '../feature/policy/Versions.tsx'
import { When } from '../part/When.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'

export function PolicyPage() {
  const trpc = useTRPC()
  const policy = useQuery(trpc.policy.inForce.queryOptions())
  const mayLoad = usePermits('policy.write')
  if (!policy.data) return <Waiting query={policy} />
  const { number, inForceFrom, loadedByName, policies, lists } = policy.data
  return (
    <>
      <div className="title">
        <h1>The policy in force</h1>
        <span className="quiet">
          version {number}, since <When at={inForceFrom} />, loaded by {loadedByName}
        </span>
      </div>
      {policies.length > 1 && (
        <p style={{ marginBottom: 12 }}>
          {policies.length} layers, the highest first. What a higher layer commands or forbids binds; where it leaves the choice,
          the next one speaks.
        </p>
      )}
      {policies.map((one) => (
        <PolicyText key={one.id} policy={one} lists={lists} />
      ))}
      <Versions />
      {mayLoad && <LoadPolicy current={policy.data} />}
    </>
  )
}
