/** What is to be done before the desk opens: a first password lives for one sign-in, and everybody has a second factor. */
import { Button } from '@mantine/core'
import type { StillToDo as Todo } from '#shared/core/signIn/standingOf.ts'
import { signOut } from '#client/auth.ts'
import { queryClient } from '#client/trpc.ts'
import { ChangePassword } from '../feature/account/ChangePassword.tsx'
import { SecondFactor } from '../feature/account/SecondFactor.tsx'

const SAYS: Record<Todo, string> = {
  newPassword:
    'The password that you came in with was given to you, or is a year old. Choose one that only you know; then the desk opens.',
  secondFactor:
    'This office asks everybody for a second factor. Set it up once; it takes a minute and an authenticator on your phone.',
}

/** `password`: whether the person has one here. */
export function StillToDoPage({ office, todo, password }: { office: string; todo: Todo; password: boolean }) {
  const again = () => queryClient.resetQueries()
  return (
    <main className="page" style={{ maxWidth: 420, paddingTop: '8vh', display: 'grid', gap: 18 }}>
      <div>
        <h1>Detainer Desk</h1>
        <p className="quiet">{office}</p>
      </div>
      <p>{SAYS[todo]}</p>
      {todo === 'newPassword' ? <ChangePassword onDone={again} /> : <SecondFactor password={password} onDone={again} />}
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => void signOut().then(again, again)}>
          Not now: sign out
        </Button>
      </div>
    </main>
  )
}
