/**
 * Whoever holds a certificate can have it checked without a sign-in. They show that they hold it by its number and both its hashes, and are
 * told nothing that does not stand on it: what was logged later, or under which numbers, is the office's to say.
 */
import { z } from 'zod'
import { searchByNumber } from '#db/repository/inquirySearch.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db } from '#db/open.ts'
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import { minuteOf } from '../document/timeText.ts'
import { checkCertificate } from './checkCertificate.ts'

const SHORT = 'Type at least the first 16 characters of the hash, as they are printed.'
const Hash = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{16,64}$/, SHORT)

export const HeldInput = z.object({
  number: z.string().trim().min(1, 'Give the number of the certificate.').max(40),
  entryHash: Hash,
  resultHash: Hash,
})

export type CheckedHeld = {
  readonly good: boolean
  /** Local, with its offset. */
  readonly run: string
  readonly criteria: SearchCriteria
  readonly scanned: number
  readonly found: number
  readonly seq: number
  /** The ledger has that entry with the hash on the paper, and every entry up to it follows from the one before. */
  readonly ledger: boolean
  /** The record of the search is what its entry says, and the same search compares as many and finds the same. */
  readonly search: boolean
}

/** Null: there is no certificate with this number and these hashes, whichever of them it is. */
export async function checkHeld(
  db: Db,
  { number, entryHash, resultHash }: z.output<typeof HeldInput>,
): Promise<CheckedHeld | null> {
  const search = await searchByNumber(db, number.toUpperCase())
  if (!search?.resultHash.startsWith(resultHash) || !search.headHash.startsWith(entryHash)) return null
  const { good, seq, entry, printed, firstBad, search: again } = await checkCertificate(db, { number, hash: entryHash })
  const ledger = entry === 'same' && printed === 'same' && firstBad === null
  const { criteria, scanned, found, at } = search
  const same =
    again !== null && again.recorded && again.scannedNow === scanned && again.foundNow === found && again.changed.length === 0
  const office = await readOffice(db)
  const run = minuteOf(at, office?.timeZone ?? 'UTC')
  return { good, run, criteria, scanned, found, seq, ledger, search: same }
}
