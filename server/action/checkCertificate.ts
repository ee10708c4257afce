/**
 * A certificate is checked against the ledger of today: the entry that it names still has the hash that it prints, the chain up to it is
 * whole, and the same search over the log as it stood then gives the same. What was entered later is shown beside it and changes nothing.
 */
import { z } from 'zod'
import { entryAt, readHead } from '#db/repository/ledger.ts'
import { detainersById } from '#db/repository/detainer.ts'
import { closedAmong } from '#db/repository/removal.ts'
import { searchByNumber } from '#db/repository/inquirySearch.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db, Tx } from '#db/open.ts'
import { resultText } from '#shared/core/inquiry/certified.ts'
import type { LoggedRequest } from '#shared/core/inquiry/searcher.ts'
import { REMOVED } from '#shared/core/unnamed.ts'
import { Problem } from '#shared/problem.ts'
import type { InquirySearch } from '#shared/record/inquirySearch.ts'
import { sha256 } from '../act.ts'
import { verifyLedger } from '../verifyLedger.ts'
import { scanLog } from './scanLog.ts'

const HASH = 'Type at least the first 12 characters of the hash, as they are printed.'

export const CertificateInput = z
  .object({
    /** `Q2026-0001-2`. */
    number: z.string().trim().max(40).nullish(),
    /** As printed on the certificate or at the foot of any sheet. */
    seq: z.number('Give the entry as a whole number.').int().min(1).nullish(),
    hash: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{12,64}$/, HASH)
      .nullish(),
  })
  .refine(({ number, seq, hash }) => Boolean(number) || (Boolean(seq) && Boolean(hash)), {
    message: 'Give the number of the certificate, or the entry and its hash.',
  })
export type CertificateInput = z.infer<typeof CertificateInput>

type Later = Pick<LoggedRequest, 'id' | 'number' | 'receivedAt' | 'enteredSeq'> & {
  /** It was received before the search was run, and entered only afterwards. */
  readonly receivedBefore: boolean
}

export type CheckedCertificate = {
  /** Everything that can be checked agrees. */
  readonly good: boolean
  readonly seq: number
  /** `same`: the ledger of today has that entry with the printed hash; `not_compared`: no hash was typed. */
  readonly entry: 'same' | 'different' | 'missing'
  readonly printed: 'same' | 'different' | 'not_compared'
  /** The first entry at or before the certificate's that does not follow from the one before it. */
  readonly firstBad: number | null
  readonly search: null | {
    readonly search: Omit<InquirySearch, 'foundIds'>
    /** The record of the search is what its own ledger entry says. */
    readonly recorded: boolean
    readonly scannedNow: number
    readonly foundNow: number
    /** So many of those found were removed by order since; `question`: who was asked for was, and nothing is run again. */
    readonly removed: number | 'question'
    /** Answered then and no more, or the other way round, because the person's record was changed or attached since. */
    readonly changed: readonly string[]
    readonly later: readonly Later[]
  }
}

/** Throws `record.notFound` for a number under which no search was run, `office.notSetUp`. */
export async function checkCertificate(db: Db | Tx, { number, seq, hash }: CertificateInput): Promise<CheckedCertificate> {
  const search = number ? await searchByNumber(db, number.toUpperCase()) : undefined
  if (number && !search) throw new Problem('record.notFound', { number })
  const at = search?.logSize ?? seq ?? 0
  const kept = await entryAt(db, at)
  const bad = (await verifyLedger(db as Db)).firstBad
  const firstBad = bad !== null && bad <= at + (search ? 1 : 0) ? bad : null
  const wanted = search?.headHash ?? hash ?? ''
  const entry = kept === undefined ? 'missing' : kept.hash.startsWith(wanted) ? 'same' : 'different'
  const samePaper = !hash || ((seq ?? at) === at && kept?.hash.startsWith(hash) === true)
  const printed = hash ? (samePaper ? 'same' : 'different') : 'not_compared'
  const sound = entry === 'same' && printed !== 'different' && firstBad === null
  if (!search) return { good: sound, seq: at, entry, printed, firstBad, search: null }
  const again = await runAgain(db, search)
  return { good: sound && again.recorded && again.same, seq: at, entry, printed, firstBad, search: again.shown }
}

async function runAgain(db: Db | Tx, { foundIds, ...search }: InquirySearch) {
  if (search.resultHash === REMOVED) return withoutQuestion(search)
  const office = await readOffice(db as Db)
  if (!office) throw new Problem('office.notSetUp')
  const asOfThen = await scanLog(db, search.criteria, search.logSize, office.timeZone)
  const now = await scanLog(db, search.criteria, (await readHead(db)).seq, office.timeZone)
  const own = await entryAt(db, search.logSize + 1)
  const { number, scanned, found, near, resultHash, logSize, headHash } = search
  const says = JSON.stringify({ number, scanned, found, near, resultHash, logSize, headHash })
  const recorded = own?.act === 'inquiry.searched' && JSON.stringify(own.detail) === says
  const then = new Set(foundIds)
  const again = new Set(asOfThen.found.map(({ id }) => id))
  // What was removed by order since is no longer found; that it was found then still counts.
  const removed = await detainersById(
    db,
    await closedAmong(
      db,
      foundIds.filter((id) => !again.has(id)),
    ),
  )
  const gone = foundIds.filter((id) => !again.has(id) && !removed.some((one) => one.id === id))
  const come = asOfThen.found.filter(({ id }) => !then.has(id))
  const numbers = [...asOfThen.found, ...removed].map((request) => request.number)
  const same = scanned === asOfThen.scanned && sha256(resultText(search, numbers)) === resultHash
  const later = now.found
    .filter(({ enteredSeq }) => enteredSeq > logSize)
    .map(({ id, number: logged, receivedAt, enteredSeq }) => {
      return { id, number: logged, receivedAt, enteredSeq, receivedBefore: receivedAt < search.at }
    })
  const changed = [...now.found.filter(({ id }) => gone.includes(id)), ...come].map((request) => request.number)
  const foundNow = asOfThen.found.length
  const shown = { search, recorded, scannedNow: asOfThen.scanned, foundNow, removed: removed.length, changed, later }
  return { recorded, same, shown }
}

/** Who was asked for was removed by order: the search cannot be run again, and only its place in the ledger is checked. */
function withoutQuestion(search: Omit<InquirySearch, 'foundIds'>) {
  const { scanned: scannedNow, found: foundNow } = search
  const shown = { search, recorded: true, scannedNow, foundNow, removed: 'question' as const, changed: [], later: [] }
  return { recorded: true, same: true, shown }
}
