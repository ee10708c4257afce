/** Who may sign in, and as what. */
import { useQuery } from '@tanstack/react-query'
import { ApiKeys } from '../feature/apiKey/ApiKeys.tsx'
import { NewPerson } from '../feature/user/NewPerson.tsx'
import { SignInRulePanel } from '../feature/user/SignInRulePanel.tsx'
import { UserTable } from '../feature/user/UserTable.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'

export function PeoplePage() {
  const trpc = useTRPC()
  const users = useQuery(trpc.user.list.queryOptions())
  const mayWrite = usePermits('user.write')
  return (
    <>
      <div className="title">
        <h1>People</h1>
        <span className="quiet">who may sign in, and as what; nobody is ever deleted, so that what they did stays theirs</span>
      </div>
      {users.data ? <UserTable users={users.data} /> : <Waiting query={users} />}
      {mayWrite && <NewPerson />}
      <SignInRulePanel />
      <ApiKeys />
    </>
  )
}
