/** One's own account: password and second factor. */
import { ChangePassword } from '../feature/account/ChangePassword.tsx'
import { SecondFactor } from '../feature/account/SecondFactor.tsx'
import { useSession } from '../session.ts'
import { roleWord } from '../words.ts'

export function AccountPage() {
  const { actor, proofs, provider } = useSession()
  const password = proofs?.password ?? true
  return (
    <>
      <div className="title">
        <h1>Account</h1>
        <span className="quiet">
          {actor.name}, {roleWord[actor.role].toLowerCase()}
        </span>
      </div>
      <div style={{ display: 'grid', gap: 28, maxWidth: 420 }}>
        {password ? <ChangePassword /> : <p>You sign in with {provider?.name ?? 'the provider'} and have no password here.</p>}
        {proofs?.code ? (
          <p>Your second factor is set up. For a new phone, an administrator takes it off.</p>
        ) : (
          <SecondFactor password={password} />
        )}
      </div>
    </>
  )
}
