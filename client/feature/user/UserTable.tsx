/** People with their role; a role, a password or access changes at once and ends the person's open sessions. */
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { ROLES, type Role } from '#shared/core/permit.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { usePermits, useSession } from '#client/session.ts'
import { type Answer, api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { roleWord } from '#client/words.ts'
import { ResetPassword } from './ResetPassword.tsx'

type User = Answer['user']['list'][number]

export function UserTable({ users }: { users: readonly User[] }) {
  const mayWrite = usePermits('user.write')
  const { actor } = useSession()
  const [resetting, setResetting] = useState<User | null>(null)
  const changeRole = useAct((call: Parameters<typeof api.user.changeRole.mutate>[0]) => api.user.changeRole.mutate(call))
  const disable = useAct((call: Parameters<typeof api.user.disable.mutate>[0]) => api.user.disable.mutate(call))
  const enable = useAct((call: Parameters<typeof api.user.enable.mutate>[0]) => api.user.enable.mutate(call))
  return (
    <>
      <Refusal error={changeRole.error ?? disable.error ?? enable.error} />
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">User name</th>
            <th scope="col">Role</th>
            <th scope="col">Access</th>
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
                    w={160}
                    data={ROLES.map((role) => ({ value: role, label: roleWord[role] }))}
                    value={user.role}
                    onChange={(role) => role && changeRole.mutate({ userId: user.id, role: role as Role })}
                  />
                ) : (
                  roleWord[user.role]
                )}
              </td>
              <td>{user.disabledAt === null ? 'may sign in' : 'disabled'}</td>
              {mayWrite && (
                <td style={{ whiteSpace: 'nowrap' }}>
                  {user.disabledAt === null ? (
                    <Button size="compact-xs" variant="default" onClick={() => disable.mutate({ userId: user.id })}>
                      Disable
                    </Button>
                  ) : (
                    <Button size="compact-xs" variant="default" onClick={() => enable.mutate({ userId: user.id })}>
                      Enable
                    </Button>
                  )}{' '}
                  <Button size="compact-xs" variant="default" onClick={() => setResetting(user)}>
                    New password
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {resetting && <ResetPassword key={resetting.id} user={resetting} onClose={() => setResetting(null)} />}
    </>
  )
}
