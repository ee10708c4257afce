/** People with their role; a role, a password or access changes at once and ends the person's open sessions. */
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { ROLES, type Role } from '#shared/core/permit.ts'
import { Mark } from '#client/part/Mark.tsx'
import { Refusal } from '#client/part/Refusal.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits, useSession } from '#client/session.ts'
import { type Answer, api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import { roleWord } from '#client/words.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { ResetPassword } from './ResetPassword.tsx'

type User = Answer['user']['list'][number]

/** What an administrator does to one account. */
const ACTS = {
  disable: (call: Parameters<typeof api.user.disable.mutate>[0]) => api.user.disable.mutate(call),
  enable: (call: Parameters<typeof api.user.enable.mutate>[0]) => api.user.enable.mutate(call),
  free: (call: Parameters<typeof api.user.free.mutate>[0]) => api.user.free.mutate(call),
  dropFactor: (call: Parameters<typeof api.user.dropFactor.mutate>[0]) => api.user.dropFactor.mutate(call),
}
type Done = { readonly what: keyof typeof ACTS; readonly userId: string }

export function UserTable({ users }: { users: readonly User[] }) {
  const mayWrite = usePermits('user.write')
  const { actor, provider } = useSession()
  const [linking, setLinking] = useState<User | null>(null)
  const [resetting, setResetting] = useState<User | null>(null)
  const changeRole = useSteppedAct((call: Parameters<typeof api.user.changeRole.mutate>[0]) => api.user.changeRole.mutate(call))
  const change = useSteppedAct<Done, unknown>(({ do: { what, userId }, ...call }) => ACTS[what]({ ...call, do: { userId } }))
  const asked = changeRole.stepUp ?? change.stepUp
  return (
    <>
      {asked && <StepUp {...asked} />}
      <Refusal error={changeRole.error ?? change.error} />
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">User name</th>
            <th scope="col">Role</th>
            <th scope="col">Access</th>
            <th scope="col">Second factor</th>
            {provider && <th scope="col">At {provider.name}</th>}
            <th scope="col">Last sign-in</th>
            {mayWrite && <th scope="col">Change</th>}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <td>
                {user.name} {user.id === actor.id && <span className="quiet">(you)</span>}
              </td>
              <td>{user.username}</td>
              <td>
                {mayWrite ? (
                  <Select
                    aria-label={`Role of ${user.name}`}
                    size="xs"
                    w={150}
                    data={ROLES.map((role) => ({ value: role, label: roleWord[role] }))}
                    value={user.role}
                    onChange={(role) => role && changeRole.mutate({ userId: user.id, role: role as Role })}
                  />
                ) : (
                  roleWord[user.role]
                )}
              </td>
              <td>
                <Access user={user} />
              </td>
              <td>{user.secondFactor ? 'set up' : user.tied ? 'none here' : 'none yet'}</td>
              {provider && (
                <td>
                  <AtProvider user={user} />
                </td>
              )}
              <td>{user.signedInAt ? <When at={user.signedInAt} /> : <span className="quiet">never</span>}</td>
              {mayWrite && (
                <td style={{ whiteSpace: 'nowrap' }}>
                  {actsOn(user).map(([what, label]) => (
                    <Button
                      key={what}
                      size="compact-xs"
                      variant="default"
                      mr={4}
                      aria-label={`${label}: ${user.name}`}
                      onClick={() => change.mutate({ what, userId: user.id })}
                    >
                      {label}
                    </Button>
                  ))}
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`New password: ${user.name}`}
                    onClick={() => setResetting(user)}
                  >
                    New password
                  </Button>
                  {provider && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      ml={4}
                      aria-label={`Name at ${provider.name}: ${user.name}`}
                      onClick={() => setLinking(user)}
                    >
                      Name at {provider.name}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {linking && provider && (
        <LinkDialog key={linking.id} user={linking} provider={provider.name} onClose={() => setLinking(null)} />
      )}
      {resetting && <ResetPassword key={resetting.id} user={resetting} onClose={() => setResetting(null)} />}
    </>
  )
}

function AtProvider({ user }: { user: User }) {
  if (user.providerName === null) return <span className="quiet">not named</span>
  return (
    <>
      {user.providerName} {!user.tied && <span className="quiet">nobody came yet</span>}
    </>
  )
}

function Access({ user }: { user: User }) {
  if (user.disabledAt !== null) return <>disabled</>
  if (user.lockedAt !== null)
    return (
      <>
        <Mark state="clock">locked</Mark>{' '}
        <span className="quiet">
          five failed tries, <When at={user.lockedAt} />
        </span>
      </>
    )
  if (user.strangersLockedAt !== null)
    return (
      <>
        <Mark state="clock">locked elsewhere</Mark>{' '}
        <span className="quiet">
          five failed tries from where it was never used, <When at={user.strangersLockedAt} />; it opens where it is used
        </span>
      </>
    )
  if (!user.hasPassword && user.providerName === null) return <>has no way in: give a password</>
  return <>{user.mustChange ? 'first password, not changed yet' : 'may sign in'}</>
}

function actsOn(user: User): readonly (readonly [Done['what'], string])[] {
  return [
    ...(user.lockedAt === null && user.strangersLockedAt === null ? [] : ([['free', 'Free']] as const)),
    user.disabledAt === null ? (['disable', 'Disable'] as const) : (['enable', 'Enable'] as const),
    ...(user.secondFactor ? ([['dropFactor', 'Take off second factor']] as const) : []),
  ]
}
