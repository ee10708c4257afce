/** Keys of outside systems: which there are, when each was last heard, and who made or revoked it. */
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refusal } from '#client/part/Refusal.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { newSecret } from '#client/newSecret.ts'
import { usePermits } from '#client/session.ts'
import { type Answer, api, useTRPC } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import { RevokeDialog } from './RevokeDialog.tsx'
import { ShownOnce } from './ShownOnce.tsx'

export type Key = Answer['apiKey']['list'][number]

export function ApiKeys() {
  const writes = usePermits('apiKey.write')
  const keys = useQuery(useTRPC().apiKey.list.queryOptions())
  const [system, setSystem] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<Key | null>(null)
  const make = useSteppedAct(
    (call: Parameters<typeof api.apiKey.make.mutate>[0]) => api.apiKey.make.mutate(call),
    (_key, { secret: made }) => {
      setSecret(made)
      setSystem('')
    },
  )
  return (
    <section aria-labelledby="keys" style={{ marginTop: 28 }}>
      <h2 id="keys">Keys of outside systems</h2>
      <p className="quiet">
        A jail system that has one can push bookings and pull verdicts. The description of the routes:{' '}
        <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
      </p>
      {!keys.data && <Waiting query={keys} />}
      {keys.data && keys.data.length === 0 && <p style={{ padding: '8px 0' }}>No system has a key.</p>}
      {keys.data && keys.data.length > 0 && (
        <table className="rows">
          <caption className="visually-hidden">Keys of outside systems</caption>
          <thead>
            <tr>
              <th scope="col">System</th>
              <th scope="col">Key</th>
              <th scope="col">Made</th>
              <th scope="col">Last heard</th>
              <th scope="col">Stands</th>
            </tr>
          </thead>
          <tbody>
            {keys.data.map((key) => (
              <tr key={key.id}>
                <td>{key.system}</td>
                <td>{key.begins}…</td>
                <td>
                  <When at={key.madeAt} /> <span className="quiet">{key.madeByName}</span>
                </td>
                <td>{key.usedAt ? <When at={key.usedAt} /> : <span className="quiet">never</span>}</td>
                <td>
                  {key.revokedAt ? (
                    <>
                      revoked <When at={key.revokedAt} /> <span className="quiet">{key.revokedByName}</span>
                      {key.refusedAt && (
                        <div>
                          tried since, last <When at={key.refusedAt} />
                        </div>
                      )}
                    </>
                  ) : (
                    <>
                      valid{' '}
                      {writes && (
                        <Button size="compact-xs" variant="default" onClick={() => setRevoking(key)}>
                          Revoke<span className="visually-hidden"> the key of {key.system}</span>
                        </Button>
                      )}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {writes && (
        <form
          style={{ display: 'flex', gap: 8, alignItems: 'end', marginTop: 10 }}
          onSubmit={(event) => {
            event.preventDefault()
            make.mutate({ system, secret: newSecret() })
          }}
        >
          <TextInput
            label="System"
            placeholder="Jail system"
            value={system}
            error={make.error?.data?.fields?.['system']}
            onChange={(event) => setSystem(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={make.isPending}>
            Make a key
          </Button>
        </form>
      )}
      <Refusal error={make.error} />
      {make.stepUp && <StepUp {...make.stepUp} />}
      {secret && <ShownOnce secret={secret} onClose={() => setSecret(null)} />}
      {revoking && <RevokeDialog apiKey={revoking} onClose={() => setRevoking(null)} />}
    </section>
  )
}
