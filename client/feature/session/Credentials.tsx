/** User name and password, then the code of the authenticator, or one of the emergency codes where the phone is lost. */
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { signIn, verifyCode, verifyEmergencyCode } from '#client/auth.ts'

type Props = {
  /** The hash of the notice that was read. */
  readonly notice: string
  readonly onIn: () => Promise<unknown>
  /** The provider said who it is, and the code is waited for. */
  readonly code?: boolean
  /** Beside another way in: it takes neither the focus nor the strongest button. */
  readonly plain?: boolean
}

type Step = 'password' | 'code' | 'emergency'

export function Credentials({ notice, onIn, code: waits = false, plain = false }: Props) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [step, setStep] = useState<Step>(waits ? 'code' : 'password')
  const [says, setSays] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async () => {
    setBusy(true)
    setSays(null)
    try {
      if (step !== 'password') {
        await (step === 'code' ? verifyCode : verifyEmergencyCode)(code.trim(), notice)
        await onIn()
      } else if ((await signIn(username, password, notice)).twoFactor) setStep('code')
      else await onIn()
    } catch (error) {
      setSays((error as Error).message)
      setCode('')
    } finally {
      setBusy(false)
    }
  }
  const turn = (to: Step) => {
    setCode('')
    setSays(null)
    setStep(to)
  }

  return (
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
            autoFocus={!plain}
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
          key={step}
          label={step === 'code' ? 'Code from your authenticator' : 'One of your emergency codes'}
          inputMode={step === 'code' ? 'numeric' : 'text'}
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
      <Button type="submit" loading={busy} variant={plain && step === 'password' ? 'default' : 'filled'}>
        Sign in
      </Button>
      {step !== 'password' && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => turn(step === 'code' ? 'emergency' : 'code')}>
            {step === 'code' ? 'The phone is lost: use an emergency code' : 'Use the authenticator'}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => turn('password')}>
            Begin again
          </Button>
        </div>
      )}
    </form>
  )
}
