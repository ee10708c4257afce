/** One's own account: password and second factor. */
import { ChangePassword } from '../feature/account/ChangePassword.tsx'
import { SecondFactor } from '../feature/account/SecondFactor.tsx'
import { useSession } from '../session.ts'
import { roleWord } from '../words.ts'

export function AccountPage() {
  const { actor } = useSession()
  return (
    <>
      <div className="title">
        <h1>Account</h1>
        <span className="quiet">
          {actor.name}, {roleWord[actor.role].toLowerCase()}
        </span>
      </div>
      <div style={{ display: 'grid', gap: 28, maxWidth: 420 }}>
        <ChangePassword />
        <SecondFactor />
      </div>
    </>
  )
}
