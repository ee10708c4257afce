/** Sign-in as better-auth serves it: the notice, user name and password or the office's provider, then the code of the second factor. */
import { clock } from './time.ts'

type SignIn = { readonly twoFactor: boolean }

/** `notice`: the hash of the notice that was read. */
export async function signIn(username: string, password: string, notice: string): Promise<SignIn> {
  const answer = await post('/api/auth/sign-in/username', { username, password }, { 'x-notice': notice })
  return { twoFactor: answer.twoFactorRedirect === true }
}

/** `notice`: at a sign-in. */
export const verifyCode = (code: string, notice?: string) =>
  post('/api/auth/two-factor/verify-totp', { code }, notice ? { 'x-notice': notice } : {})

/** One of the codes that were written down when the second factor was set up. */
export const verifyEmergencyCode = (code: string, notice: string) =>
  post('/api/auth/two-factor/verify-backup-code', { code }, { 'x-notice': notice })

/** The address at the office's provider where a person signs in; they come back to `to`. */
export async function beginAtProvider(why: 'signIn' | 'unlock' | 'proof', to: string, notice: string): Promise<string> {
  return String((await post('/api/auth/provider/begin', { why, to }, { 'x-notice': notice })).url)
}

export const signOut = () => post('/api/auth/sign-out', {})

export const changePassword = (currentPassword: string, newPassword: string) =>
  post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true })

/** Begins the enrolment of a second factor; the answer holds the address for the authenticator and the codes for emergencies. */
/** `password`: none for whoever has none here. */
export async function enableTwoFactor(password: string | undefined): Promise<{ totpURI: string; backupCodes: string[] }> {
  const { totpURI, backupCodes } = await post('/api/auth/two-factor/enable', { password })
  return { totpURI: String(totpURI), backupCodes: (backupCodes as string[]) ?? [] }
}

const SAID: Record<string, string> = {
  DISABLED: 'This account is disabled. An administrator can enable it.',
  UNUSED: 'This account was not used for so long that it is disabled now. An administrator can enable it.',
  LOCKED: 'This account is locked after five failed tries. An administrator can free it.',
  NOTICE: 'The notice has changed. Load the page again and read it.',
  CODE_USED: 'This code was used already. Wait for the next one, at most half a minute.',
  INVALID_CODE: 'This is not the code that the authenticator shows now. Try the next one.',
  INVALID_BACKUP_CODE: 'This is none of your emergency codes, or it was used before.',
  INVALID_TWO_FACTOR_COOKIE: 'That took too long. Type user name and password again.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many wrong codes. Type user name and password again.',
  FACTOR_SET: 'A second factor is set up already. For a new phone, an administrator takes the old one off.',
  INVALID_PASSWORD: 'This is not your present password. Type it again.',
  PASSWORD_TOO_SHORT: 'Use at least 12 characters; several words are easiest to remember.',
  PASSWORD_TOO_LONG: 'Use at most 128 characters.',
  SAME: 'This is the present password. Choose another one.',
  WEAK_COMMON: 'This is one of the most common passwords. Put several words together that belong to nobody.',
  WEAK_KNOWN: 'This is made of names that everybody here knows. Put several words together that belong to nobody.',
  tooLate: 'That took too long, or was begun in another window. Begin again.',
  unreachable: 'The provider does not answer. Try again; whoever has a password here can use that meanwhile.',
  providerRefused: 'The provider did not let you in. Try again, or ask whoever looks after it.',
  badToken: 'What the provider said of you did not hold. Tell whoever looks after the desk; it is on record.',
  notFresh: 'The provider did not ask you anew who you are. Tell whoever looks after the desk.',
  unknownPerson: 'The provider knows you and this desk does not. An administrator has to enter your name there under People.',
  otherSubject: 'Somebody else came under your name at the provider before. An administrator has to name you anew under People.',
  otherPerson: 'Somebody else signed in at the provider than is signed in here.',
  WEAK_PATTERN: 'This repeats itself or follows the keys. Put several words together that belong to nobody.',
}

const OTHERWISE = 'That did not work. Try again; if it stays so, call an administrator.'

const BY_STATUS: Record<number, string> = {
  401: 'User name or password is wrong. Check Caps Lock and try again; an administrator sees whether the account is locked.',
  429: 'Too many tries. Wait a minute, then try again.',
}

/** Throws an Error with a sentence for people. */
async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('The desk did not answer. Check the network and try again.')
  })
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null
  if (!response.ok) throw new Error(sentence(response.status, answer ?? {}))
  return answer ?? {}
}

function sentence(status: number, { code, until }: Record<string, unknown>): string {
  if (code === 'WAIT' && typeof until === 'string') {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    return `Too many failed tries from this computer. Try again at ${clock(new Date(Date.parse(until) + 59_000).toISOString(), zone)}.`
  }
  return SAID[String(code)] ?? BY_STATUS[status] ?? OTHERWISE
}

/** The sentence for what the desk says to whoever comes back from the provider. */
export const said = (code: string): string => SAID[code] ?? OTHERWISE
