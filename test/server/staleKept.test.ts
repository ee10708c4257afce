/** Whoever saves on an old version gets both versions back, field by field, and the whole database is as it was; what was typed can be sent again. */
import { sql } from 'kysely'
import type { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import type { Problem } from '#shared/problem.ts'
import { arrived, listed, SERVED } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { i200 } from '#test/support/paper.ts'

type Office = Awaited<ReturnType<typeof arrived>>
type Edit = {
  /** The second desk's save, with the version that it had on screen. */
  readonly mine: (office: Office, version: number) => Promise<unknown>
  /** What the first desk saved meanwhile. */
  readonly theirs: (office: Office) => Promise<unknown>
  /** Of what was typed, and of what stands now. */
  readonly yours: object
  readonly current: object
}

const service = SERVED as NonNullable<typeof SERVED>
const shot = { title: 'SHOPLIFTING', class: 'misdemeanor' as const, convictedOn: '2019', source: 'court' as const }
const conviction = async ({ clerk, booked }: Office) => (await clerk.booking.byId({ id: booked.id })).convictions[0]?.id ?? ''
const charge = async ({ clerk, booked }: Office) => (await clerk.booking.byId({ id: booked.id })).charges[0]?.id ?? ''
const warrant = async ({ page }: Office) => (await page()).warrants[0]?.id ?? ''

const booking = ({ clerk, booked }: Office, version: number, bond: 'posted' | 'denied') =>
  clerk.booking.change(once({ bookingId: booked.id, version, change: { bond } }))
const custody = ({ clerk, booked }: Office, version: number, over: object) =>
  clerk.booking.changeCustody(once({ bookingId: booked.id, version, custody: 'in_custody' as const, ...over }))
const charged = async (o: Office, version: number, status: 'dismissed' | 'acquitted') =>
  o.clerk.booking.changeCharge(once({ chargeId: await charge(o), version, change: listed({ status }) }))
const convicted = async (o: Office, version: number, status: 'vacated' | 'overturned') =>
  o.clerk.booking.changeConviction(
    once({ bookingId: o.booked.id, convictionId: await conviction(o), version, change: { ...shot, status } }),
  )
const attach = ({ clerk, booked, detainer }: Office, version: number, note: string) => {
  const match = { bookingId: booked.id, identifiers: ['name' as const, 'born' as const], note }
  return clerk.detainer.attach(once({ detainerId: detainer.id, version, match }))
}
const serve = ({ clerk, detainer }: Office, version: number, by: string) =>
  clerk.detainer.serve(once({ detainerId: detainer.id, version, service: { ...service, by } }))
const close = ({ clerk, detainer }: Office, version: number) =>
  clerk.detainer.close(once({ detainerId: detainer.id, version, status: 'rescinded' as const, note: 'Letter of today.' }))
const proved = async (o: Office, version: number, status: 'vacated' | 'expired') =>
  o.clerk.detainer.changeWarrant(once({ warrantId: await warrant(o), version, change: { ...i200, status } }))
const named = async ({ clerk, booked }: Office, version: number, aNumber: string) => {
  const { id: _, version: __, ...known } = (await clerk.booking.byId({ id: booked.id })).subject
  return clerk.booking.changePerson(once({ bookingId: booked.id, version, change: { ...known, aNumber } }))
}

const PASSED = { wouldBeReleasedAt: '2026-03-03T13:55:00.000Z', releaseEvidence: 'Bond receipt 4417' }

const EDITS: Record<string, Edit> = {
  'of the bond': {
    theirs: (o) => booking(o, 1, 'denied'),
    mine: (o, version) => booking(o, version, 'posted'),
    yours: { bond: 'posted' },
    current: { bond: 'denied' },
  },
  'of custody, for whom the release set meanwhile is news': {
    theirs: (o) => custody(o, 1, PASSED),
    mine: (o, version) => custody(o, version, { custody: 'hospital', ...(version === 2 ? PASSED : {}) }),
    yours: { custody: 'hospital', wouldBeReleasedAt: null },
    current: { custody: 'in_custody', ...PASSED },
  },
  'of a charge': {
    theirs: (o) => charged(o, 1, 'dismissed'),
    mine: (o, version) => charged(o, version, 'acquitted'),
    yours: { status: 'acquitted' },
    current: { status: 'dismissed' },
  },
  'of a conviction': {
    theirs: (o) => convicted(o, 1, 'vacated'),
    mine: (o, version) => convicted(o, version, 'overturned'),
    yours: { status: 'overturned' },
    current: { status: 'vacated' },
  },
  'of the person': {
    theirs: (o) => named(o, 1, 'A011222333'),
    mine: (o, version) => named(o, version, 'A099888777'),
    yours: { aNumber: 'A099888777' },
    current: { aNumber: 'A011222333' },
  },
  'of the match': {
    theirs: (o) => attach(o, 1, 'Fingerprints agree.'),
    mine: (o, version) => attach(o, version, 'The photo agrees.'),
    yours: { match: { note: 'The photo agrees.' } },
    current: { match: { note: 'Fingerprints agree.' } },
  },
  'of the service': {
    theirs: (o) => serve(o, 1, 'ORTIZ'),
    mine: (o, version) => serve(o, version, 'WEBER'),
    yours: { service: { by: 'WEBER' } },
    current: { service: { by: 'ORTIZ' } },
  },
  'that closes the request': {
    theirs: (o) => serve(o, 1, 'ORTIZ'),
    mine: close,
    yours: { status: 'rescinded', statusNote: 'Letter of today.' },
    current: { status: 'active', service: { by: 'ORTIZ' } },
  },
  'of a warrant': {
    theirs: (o) => proved(o, 1, 'expired'),
    mine: (o, version) => proved(o, version, 'vacated'),
    yours: { status: 'vacated' },
    current: { status: 'expired' },
  },
}

async function everything({ db }: Office): Promise<string> {
  const known = await db.introspection.getTables()
  const tables = await Promise.all(known.map(async ({ name }) => (await sql`select * from ${sql.table(name)}`.execute(db)).rows))
  return JSON.stringify(tables)
}

describe('an edit', () => {
  it.each(Object.entries(EDITS))('%s', async (_, { theirs, mine, yours, current }) => {
    const office = await arrived()
    await office.clerk.booking.recordConviction(once({ bookingId: office.booked.id, conviction: shot }))
    await theirs(office)
    const before = await everything(office)
    const refused = (await mine(office, 1).catch((error: unknown) => error)) as TRPCError
    expect(refused).toMatchObject({ code: 'CONFLICT', message: 'record.stale' })
    expect((refused.cause as Problem).detail).toMatchObject({ yours, current: { version: 2, ...current } })
    expect(await everything(office)).toBe(before)
    await expect(mine(office, 2)).resolves.toMatchObject({ version: 3 })
  })
})
