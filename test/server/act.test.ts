/** One act by itself: whatever stops it on the way, nothing of it stays, no screen is woken, and its key is free again. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { refuse } from '#db/migration/trigger.ts'
import { act } from '#server/act.ts'
import { recordBooking } from '#server/action/recordBooking.ts'
import type { Acting } from '#server/context.ts'
import { Problem } from '#shared/problem.ts'
import { openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

const reyes = { id: 'reyes', name: 'REYES', role: 'jailStaff' } as const
const entry = { act: 'booking.changed', subjectId: 'b1', detail: {} } as const

async function desk() {
  const { db, services, as } = await openOffice()
  const key = randomUUID()
  const run = <T>(action: (acting: Acting) => Promise<T>) =>
    act(services, { key, procedure: 'test', input: { n: 1 }, actor: reyes, at: services.now() }, action)
  const kept = async () => ({
    bookings: (await db.selectFrom('booking').select('number').execute()).length,
    entries: (await as('auditor').ledger.verify()).entries,
    answers: (await db.selectFrom('answer').select('key').where('key', '=', key).execute()).length,
  })
  return { services, db, run, kept }
}

const NOTHING = { bookings: 0, entries: 1, answers: 0 }

const STOPPED: Record<string, [(acting: Acting) => Promise<unknown>, string]> = {
  'that enters nothing in the ledger': [
    (acting) => recordBooking({ ...acting, enter: async () => undefined }, booking()),
    'test made 0 ledger entries; every act makes exactly one',
  ],
  'that enters two things in the ledger': [
    async (acting) => {
      await recordBooking(acting, booking())
      await acting.enter(entry)
    },
    'test made 2 ledger entries; every act makes exactly one',
  ],
  'that is refused after it has written': [
    async (acting) => {
      await recordBooking(acting, booking())
      throw new Problem('record.stale')
    },
    'record.stale',
  ],
  'that fails on a fault of ours': [
    async (acting) => {
      await recordBooking(acting, booking())
      throw new TypeError('undefined is not a person')
    },
    'undefined is not a person',
  ],
  'whose answer cannot be kept': [
    async (acting) => {
      await recordBooking(acting, booking())
      return { self: 1n }
    },
    'BigInt',
  ],
}

describe('an act', () => {
  it.each(Object.entries(STOPPED))('%s is undone whole, and may be done again under its key', async (_, [action, says]) => {
    const { run, kept } = await desk()
    await expect(run(action)).rejects.toThrow(says)
    expect(await kept()).toEqual(NOTHING)
    await run((acting) => recordBooking(acting, booking()))
    expect(await kept()).toEqual({ bookings: 1, entries: 2, answers: 1 })
  })

  it.each(['ledger', 'answer'] as const)('is undone whole when the database refuses its row in %s', async (table) => {
    const { run, kept, services } = await desk()
    await refuse(services.databases.write, { name: 'full', table, act: 'insert', says: 'database or disk is full' })
    await expect(run((acting) => recordBooking(acting, booking()))).rejects.toThrow('disk is full')
    expect(await kept()).toEqual(NOTHING)
  })

  it('bears one instant and one name in everything that it writes', async () => {
    const { run, db } = await desk()
    await run((acting) => recordBooking(acting, booking()))
    const { at } = await db.selectFrom('answer').select('at').where('actorId', '=', reyes.id).executeTakeFirstOrThrow()
    const made = await db.selectFrom('ledger').select(['at', 'actorId', 'actorName']).where('seq', '=', 2).execute()
    expect(made).toEqual([{ at, actorId: 'reyes', actorName: 'REYES' }])
  })

  it('wakes the screens when it is done, and leaves them alone when it is not', async () => {
    const { run, services } = await desk()
    const listen = async (action: (acting: Acting) => Promise<unknown>) => {
      const closed = new AbortController()
      let woken = false
      const listening = services.live.next(60_000, closed.signal).then(() => (woken = true))
      await run(action).catch(() => undefined)
      const heard = woken
      closed.abort()
      await listening
      return heard
    }
    expect(await listen(() => Promise.reject(new Problem('record.stale')))).toBe(false)
    expect(await listen((acting) => recordBooking(acting, booking()))).toBe(true)
  })

  it('that many make at once are entered one after the other, without a gap', async () => {
    const { services, db } = await desk()
    const numbers = Array.from({ length: 30 }, (_, i) => `26-${i}`)
    const call = { procedure: 'test', input: null, actor: reyes, at: services.now() }
    await Promise.all(
      numbers.map((number) =>
        act(services, { ...call, key: randomUUID() }, (acting) => recordBooking(acting, booking({ number }))),
      ),
    )
    const entries = await db.selectFrom('ledger').select(['seq', 'previousHash', 'hash']).orderBy('seq').execute()
    expect(entries.map((one) => one.seq)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1))
    expect(entries.slice(1).map((one) => one.previousHash)).toEqual(entries.slice(0, -1).map((one) => one.hash))
  })
})
