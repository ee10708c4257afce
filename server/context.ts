/** What a call carries. Its instant is read once, so that everything it writes bears the same time; the only reader of the clock for what is recorded. */
import type { Actor } from '#shared/core/permit.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'
import type { Databases, Db, Tx } from '#db/open.ts'
import type { Live } from './live.ts'
import { newId } from './newId.ts'
import type { SetUpCode } from './setUpCode.ts'

export type Services = {
  readonly databases: Databases
  readonly live: Live
  readonly setUpCode: SetUpCode
  readonly now: () => string
  readonly newId: () => string
}

export type Context = {
  readonly db: Db
  readonly services: Services
  readonly actor: Actor | null
  readonly at: string
  /** Asked again before each piece of a long answer: a session that ended ends its open streams. */
  readonly stillSignedIn: () => Promise<boolean>
}

export type NewEntry = Pick<LedgerEntry, 'act' | 'subjectId' | 'detail'> & Partial<Pick<LedgerEntry, 'detainerId' | 'bookingId'>>

/** What an action gets: the open transaction instead of the database, so that nothing can be written beside it. */
export type Acting = {
  readonly tx: Tx
  readonly actor: Actor
  readonly at: string
  readonly newId: () => string
  /** Once in every action: the ledger entry that the change belongs to. */
  readonly enter: (entry: NewEntry) => Promise<void>
}

export const systemClock = (): string => new Date().toISOString()

export const systemServices = (databases: Databases, live: Live, setUpCode: SetUpCode): Services => ({
  databases,
  live,
  setUpCode,
  now: systemClock,
  newId,
})
