/** What the ledger says of who came to the door and of the accounts of the office's people. */
import type { LedgerEntry } from '#shared/record/ledger.ts'
import { plain } from './wording.ts'
import { roleWord } from './words.ts'

type Detail = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const from = (words: Readonly<Record<string, string>>, value: unknown): string => words[text(value)] ?? plain(value)

const WHY_DISABLED: Readonly<Record<string, string>> = { unused: 'nobody had used it for long' }

const WHAT_ASKED: Readonly<Record<string, string>> = {
  stepUp: 'before a signature',
  password: 'to change the password',
  secondFactor: 'to set up a second factor',
}

const WHY_REFUSED: Readonly<Record<string, string>> = {
  password: 'wrong password',
  code: 'wrong code',
  provider: 'not signed in anew at the provider',
  tooOften: 'too many tries',
  disabled: 'the account is disabled',
  locked: 'the account is locked',
  unused: 'nobody had used the account for long',
  providerRefused: 'the provider let nobody in',
  unreachable: 'the provider did not answer',
  badToken: 'what the provider said did not hold',
  notFresh: 'the sign-in at the provider was an old one',
  unknownPerson: 'nobody here has that name at the provider',
  otherSubject: 'somebody else came under that name before',
  otherPerson: 'somebody else signed in to prove who was at the screen',
}

export const DOOR_SAYS: Partial<Record<LedgerEntry['act'], (detail: Detail) => (string | null)[]>> = {
  'session.started': ({ address, secondFactor, way }) => [
    typeof way === 'string' && way !== 'password' ? 'by the provider' : null,
    `from ${text(address)}`,
    secondFactor ? 'with the second factor' : null,
  ],
  'session.refused': ({ address, what, locked, name }) => [
    locked ? 'at a locked account' : from(WHY_REFUSED, what),
    name ? `as ${text(name)}` : null,
    address ? `from ${text(address)}` : null,
  ],
  'account.locked': ({ address, what, strangers }) => [
    strangers ? 'only for where it was never used' : null,
    `the last one a wrong ${text(what)}`,
    `from ${text(address)}`,
  ],
  'account.steppedUp': ({ way }) => [way === 'provider' ? 'by the provider' : null],
  'account.refused': ({ what, why }) => [from(WHAT_ASKED, what), from(WHY_REFUSED, why)],
  'ledger.read': ({ what }) => [text(what)],
  'ledger.exported': ({ file, entries }) => [text(file), `${text(entries)} entries`],
  'system.refused': ({ why, begins, address }) => [text(why), begins ? `key ${text(begins)}…` : null, `from ${text(address)}`],
  'account.tied': ({ issuer }) => [`at ${text(issuer)}`],
  'user.linked': ({ providerName, password }) => [text(providerName), password ? null : 'without a password here'],
  'user.unlinked': ({ was }) => [text(was)],
  'account.secondFactorSet': ({ address }) => [`from ${text(address)}`],
  'user.disabled': ({ why }) => [why ? from(WHY_DISABLED, why) : null],
  'user.enabled': ({ why }) => [text(why) || null],
  'access.refused': ({ permission, role }) => [
    `as ${from(roleWord, role).toLowerCase()}: ${text(permission).replace('.', ', ')}`,
  ],
}
