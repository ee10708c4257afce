/** What a call carries. Its instant is read once, so that everything it writes bears the same time; the only reader of the clock for what is recorded. */
import type { Actor } from '#shared/core/permit.ts'
import type { StillToDo } from '#shared/core/signIn/standingOf.ts'
import type { Late } from '#shared/record/late.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'
import type { Databases, Db, Tx } from '#db/open.ts'
import { type Attempts, newAttempts } from './auth/attempts.ts'
import type { Provider } from './auth/provider/openProvider.ts'
import type { Checkpoints } from './ledger/checkpoints.ts'
import type { Live } from './live.ts'
import { newId, newSalt } from './newId.ts'
import type { Heard } from './running/heard.ts'
import type { Purpose } from './readPurpose.ts'
import type { SetUpCode } from './setUpCode.ts'

export type Services = {
  readonly databases: Databases
  readonly live: Live
  readonly setUpCode: SetUpCode
  readonly attempts: Attempts
  /** The checkpoints of the ledger; only the running desk has them. */
  readonly checkpoints?: Checkpoints
  /** The office's own identity provider, where it has named one. */
  readonly provider?: Provider | null
  /** The most bytes that the file of one paper may have. */
  readonly paperLimit: number
  /** Told of every call when it has ended. */
  readonly hear?: (heard: Heard) => void
  readonly now: () => string
  readonly newId: () => string
  /** For what can be removed later: nobody finds out by trying what it was. */
  readonly newSalt: () => string
}

/** The sign-in behind a call. */
type Session = {
  readonly id: string
  /** Whether the person's authenticator shows this code now. */
  readonly codeIsRight: (code: string) => Promise<boolean>
}

export type Context = {
  readonly db: Db
  readonly services: Services
  /** Of the request, for the log. */
  readonly call?: string | undefined
  readonly actor: Actor | null
  /** What whoever proved who they are has still to do before they are anybody here. */
  readonly todo?: StillToDo | null | undefined
  readonly at: string
  readonly session: Session | null
  /** For which purpose the person looks; null when they have not said. */
  readonly purpose?: Purpose | null | undefined
  /** When the person last proved in this session who they are. */
  readonly steppedUpAt: string | null
  /** Asked again before each piece of a long answer: a session that ended ends its open streams. */
  readonly stillSignedIn: () => Promise<boolean>
}

export type NewEntry = Pick<LedgerEntry, 'act' | 'subjectId' | 'detail'> & Partial<Pick<LedgerEntry, 'detainerId' | 'bookingId'>>

/** What an action gets: the open transaction instead of the database, so that nothing can be written beside it. */
export type Acting = {
  readonly tx: Tx
  readonly actor: Actor
  readonly at: string
  /** Null where the desk acts by itself or by a command. */
  readonly sessionId: string | null
  /** Whether the person proved in the last minutes who they are. */
  readonly proven: boolean
  /** What is entered now happened earlier, on paper; null for what happens now. */
  readonly late: Late | null
  readonly newId: () => string
  /** Once in every action: the ledger entry that the change belongs to. */
  readonly enter: (entry: NewEntry) => Promise<void>
}

export const systemClock = (): string => new Date().toISOString()

/** `paperLimit` in bytes. */
export const systemServices = (databases: Databases, live: Live, setUpCode: SetUpCode, paperLimit = 10_000_000): Services => ({
  databases,
  live,
  setUpCode,
  attempts: newAttempts(),
  paperLimit,
  now: systemClock,
  newId,
  newSalt,
})
