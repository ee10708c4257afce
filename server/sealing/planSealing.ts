/** The look before what cannot be undone: what an order takes, row by table, what stands against it, and what it cannot reach. */
import type { Db, Tx } from '#db/open.ts'
import { reachOf, type Reached, stillOpen } from '#db/repository/reach.ts'
import { standingHolds } from '#db/repository/retention.ts'
import { closedAmong, keysWhere, rowsByKey } from '#db/repository/removal.ts'
import { Problem } from '#shared/problem.ts'
import type { Reach } from '#shared/record/sealing.ts'
import { sha256 } from '../act.ts'
import { heldBy } from '../retention/dueNow.ts'
import { type Found, rowsReached } from './rowsReached.ts'

type Block = {
  readonly why: 'stillHere' | 'requestStands' | 'holdRuns' | 'inquiryOpen' | 'legalHold'
  readonly id: string
  readonly number: string
}

type Plan = {
  /** Of every row that goes: it is another one as soon as anything was added. */
  readonly hash: string
  readonly counts: Readonly<Record<string, number>>
  readonly blocks: readonly Block[]
  readonly persons: readonly { readonly id: string; readonly surname: string; readonly given: string | null }[]
  readonly bookings: readonly { readonly id: string; readonly number: string }[]
  readonly requests: readonly { readonly id: string; readonly number: string }[]
  /** Questions whose answers have left the office with something of these records. */
  readonly sent: readonly { readonly id: string; readonly number: string }[]
  /** The person stays on record for something else. */
  readonly personStays: boolean
}

export type Planned = { readonly plan: Plan; readonly found: Found; readonly reached: Reached }

/** Throws `record.notFound`, `sealing.already`. */
export async function planSealing(db: Db | Tx, reach: Reach, recordId: string): Promise<Planned> {
  const reached = await reachOf(db, reach, recordId)
  if (!reached) throw new Problem('record.notFound', { id: recordId })
  if ((await closedAmong(db, [recordId])).length > 0) throw new Problem('sealing.already')
  const found = await rowsReached(db, reached)
  const inquiries = await questions(db, found, reached)
  const {
    bookings,
    requests,
    holds,
    inquiries: open,
  } = await stillOpen(
    db,
    reached,
    inquiries.map(({ id }) => id),
  )
  const because = (why: Block['why'], rows: readonly { id: string; number: string }[]): Block[] =>
    rows.map(({ id, number }) => ({ why, id, number }))
  const plan = {
    hash: sha256(JSON.stringify([...found.rows].toSorted(([a], [b]) => (a < b ? -1 : 1)))),
    counts: Object.fromEntries([...found.rows].map(([table, keys]) => [table, keys.length])),
    blocks: [
      ...because('stillHere', bookings),
      ...because('requestStands', requests),
      ...because('holdRuns', holds),
      ...because('inquiryOpen', open),
      ...because('legalHold', await holdsOn(db, reached, inquiries)),
    ],
    persons: (await rowsByKey(db, 'subject', reached.subjectIds)).map(({ row }) => ({
      id: String(row['id']),
      surname: String(row['surname']),
      given: row['given'] as string | null,
    })),
    bookings: (await rowsByKey(db, 'booking', reached.bookingIds)).map(numbered),
    requests: (await rowsByKey(db, 'detainer', reached.detainerIds)).map(numbered),
    sent: inquiries.filter(({ state }) => state === 'sent').map(({ id, number }) => ({ id, number })),
    personStays: reached.personStays,
  }
  return { plan, found, reached }
}

const numbered = ({ row }: { readonly row: Readonly<Record<string, unknown>> }) => ({
  id: String(row['id']),
  number: String(row['number']),
})

/** Every question that names the person or was answered with one of these records. */
async function questions(db: Db | Tx, { rows }: Found, { detainerIds }: Reached) {
  const released = await rowsByKey(db, 'inquiryRecord', await keysWhere(db, 'inquiryRecord', ['detainerId'], detainerIds))
  const ids = new Set([...(rows.get('inquiry') ?? []), ...released.map(({ row }) => String(row['inquiryId']))])
  const found = await rowsByKey(db, 'inquiry', [...ids])
  return found.map(({ row }) => ({ id: String(row['id']), number: String(row['number']), state: String(row['state']) }))
}

/** A legal hold wins over an order of a court too, until whoever placed it or another one lifts it. */
async function holdsOn(
  db: Db | Tx,
  { subjectIds, bookingIds, detainerIds }: Reached,
  inquiries: readonly { readonly id: string }[],
) {
  const reached = new Set([...subjectIds, ...bookingIds, ...detainerIds, ...inquiries.map(({ id }) => id)])
  const holds = await standingHolds(db)
  const found = []
  for (const hold of holds) {
    const held = await heldBy(db, [hold])
    const ids = [...held.subjects, ...held.bookings, ...held.requests, ...held.inquiries]
    if (hold.reach === 'everything' || ids.some((id) => reached.has(id)))
      found.push({ id: hold.id, number: `${hold.number ?? 'everything'}, by ${hold.placedByName}` })
  }
  return found
}
