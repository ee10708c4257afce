/** Sign in: user name and password, then the code of the second factor for who has one. */
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { signIn, verifyCode } from '#client/auth.ts'
import { queryClient } from '#client/trpc.ts'

export function SignIn({ office, demo }: { office: string; demo: boolean }) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [says, setSays] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async () => {
    setBusy(true)
    setSays(null)
    try {
      const { twoFactor } =
        step === 'password' ? await signIn(username, password) : await verifyCode(code).then(() => ({ twoFactor: false }))
      if (twoFactor) setStep('code')
      else await queryClient.resetQueries()
    } catch (error) {
      setSays((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="page" style={{ maxWidth: 400, paddingTop: '12vh' }}>
      {demo && <p className="quiet">Demonstration: the sign-ins stand in the terminal.</p>}
      <h1>Detainer Desk</h1>
      <p className="quiet" style={{ marginBottom: 18 }}>
        {office}
      </p>
      <form
        style={{ display: 'grid', gap: 12 }}
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        {step === 'password' ? (
          <>
            <TextInput
              label="User name"
              autoComplete="username"
              autoFocus
              required
              value={username}
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
            <PasswordInput
              label="Password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </>
        ) : (
          <TextInput
            label="Code from your authenticator"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        {says && (
          <p className="refusal" role="alert">
            {says}
          </p>
        )}
        <Button type="submit" loading={busy}>
          Sign in
        </Button>
      </form>
      <p className="quiet" style={{ marginTop: 24 }}>
        <a href="/check">Check a certificate that you were given</a>
      </p>
    </main>
  )
}
