/** Sign-in as better-auth serves it: user name and password, then the second factor for who has one. */
type SignIn = { readonly twoFactor: boolean }

export async function signIn(username: string, password: string): Promise<SignIn> {
  const answer = await post('/api/auth/sign-in/username', { username, password })
  return { twoFactor: answer.twoFactorRedirect === true }
}

export const verifyCode = (code: string) => post('/api/auth/two-factor/verify-totp', { code })

export const signOut = () => post('/api/auth/sign-out', {})

export const changePassword = (currentPassword: string, newPassword: string) =>
  post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true })

/** Begins the enrolment of a second factor; the answer holds the address for the authenticator and the codes for emergencies. */
export async function enableTwoFactor(password: string): Promise<{ totpURI: string; backupCodes: string[] }> {
  const { totpURI, backupCodes } = await post('/api/auth/two-factor/enable', { password })
  return { totpURI: String(totpURI), backupCodes: (backupCodes as string[]) ?? [] }
}

const SAID: Record<number, string> = {
  401: 'User name or password is wrong. Check Caps Lock and try again.',
  403: 'This account is disabled. An administrator can enable it.',
  429: 'Too many tries. Wait a minute, then try again.',
}

/** Throws an Error with a sentence for people. */
async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('The desk did not answer. Check the network and try again.')
  })
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null
  if (!response.ok)
    throw new Error(
      SAID[response.status] ?? (typeof answer?.message === 'string' ? answer.message : 'That did not work. Try again.'),
    )
  return answer ?? {}
}
