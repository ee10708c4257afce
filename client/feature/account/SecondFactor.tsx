/** Set up a second factor: scan the square with an authenticator, type one code to prove it works, keep the emergency codes on paper. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { toDataURL } from 'qrcode'
import { useState } from 'react'
import { enableTwoFactor, verifyCode } from '#client/auth.ts'
import { EmergencyCodes } from './EmergencyCodes.tsx'

type Enrolment = {
  readonly key: string
  readonly picture: string
  readonly backupCodes: readonly string[]
  readonly proved: boolean
}

/** `password`: whether the person has one here. `onDone`: shown as the way on once the codes are written down, where it had to be set up. */
export function SecondFactor({ password: asked, onDone }: { password: boolean; onDone?: () => unknown }) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [says, setSays] = useState<string | null>(null)
  const attempt = async (step: () => Promise<void>) => {
    setSays(null)
    await step().catch((error: unknown) => setSays((error as Error).message))
  }
  const begin = async () => {
    const { totpURI, backupCodes } = await enableTwoFactor(asked ? password : undefined)
    const key = new URL(totpURI).searchParams.get('secret') ?? ''
    setEnrolment({ key, picture: await toDataURL(totpURI, { margin: 1, width: 220 }), backupCodes, proved: false })
    setPassword('')
  }
  const prove = async () => {
    await verifyCode(code)
    setEnrolment((before) => before && { ...before, proved: true })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void attempt(enrolment ? prove : begin)
      }}
    >
      <h2>Second factor</h2>
      <Stack gap="sm">
        {!enrolment && (
          <>
            <p className="quiet">An authenticator on your phone shows a new code every 30 seconds; sign-in then asks for it.</p>
            {asked && (
              <PasswordInput
                label="Your password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
            )}
            <Button type="submit">Set up</Button>
          </>
        )}
        {enrolment && !enrolment.proved && (
          <>
            <img src={enrolment.picture} width={220} height={220} alt="Square to scan with the authenticator" />
            <p className="quiet" style={{ overflowWrap: 'anywhere' }}>
              No camera? Type this key into it: <code>{enrolment.key}</code>
            </p>
            <TextInput
              label="Code that it shows"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <Button type="submit">Prove it</Button>
          </>
        )}
        {enrolment?.proved && (
          <>
            <p>The second factor is on. Print or write down these emergency codes; each works once, if the phone is lost.</p>
            <EmergencyCodes codes={enrolment.backupCodes} />
            {onDone && <Button onClick={() => void onDone()}>I have written them down</Button>}
          </>
        )}
        {says && (
          <p className="refusal" role="alert">
            {says}
          </p>
        )}
      </Stack>
    </form>
  )
}
