/** No hold without all of its grounds; and once begun, nothing that anybody can send moves the time at which the person must be free. */
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { appRouter } from '#server/router.ts'
import { arrived, SERVED } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { charge, i200, paper } from '#test/support/paper.ts'

type Office = Awaited<ReturnType<typeof arrived>>
const WALKS_OUT = '2026-03-03T13:55:00.000Z'
const LATER = '2026-03-03T14:00:00.001Z'

const decide = async (office: Office, outcome: 'hold' | 'notify_only' | 'decline' = 'hold', reason = 'Ordered by the sheriff.') =>
  office.supervisor.decision.decide(once({ ...(await office.seen()), outcome, reason }))

const start = ({ as, detainer }: Office, wouldBeReleasedAt = WALKS_OUT) =>
  as('jailStaff', 'reyes').hold.start(once({ detainerId: detainer.id, wouldBeReleasedAt, evidence: 'Bond receipt 4417' }))

const leave = ({ clerk, booked }: Office, custody: 'released' | 'transferred' | 'escaped') =>
  clerk.booking.changeCustody(
    once({
      bookingId: booked.id,
      version: 1,
      custody,
      movedTo: custody === 'transferred' ? 'Alder County Jail' : null,
      releasedAt: WALKS_OUT,
      releaseNote: 'Out by the front door.',
    }),
  )

/** What is missing, how that came about, and the word of the refusal. */
const MISSING: Record<string, [() => Promise<Office>, string, string?]> = {
  'a decision': [() => arrived(), 'hold.notDecided'],
  'more than a proposal': [
    async () => {
      const office = await arrived()
      await office.clerk.decision.propose(once({ ...(await office.seen()), outcome: 'hold' as const }))
      return office
    },
    'hold.notDecided',
  ],
  'a decision to hold: it says to give notice': [() => decided('notify_only'), 'hold.notDecided'],
  'a decision to hold: it says to decline': [() => decided('decline'), 'hold.notDecided'],
  'a decision to hold that still stands: a later one declines': [
    async () => {
      const office = await decided('hold')
      await decide(office, 'decline')
      return office
    },
    'hold.notDecided',
  ],
  'service, on an I-247A': [() => decided('hold', { service: null }), 'hold.notServed'],
  'service, on an I-247D': [() => decided('hold', { paper: { form: 'I-247D' }, service: null }), 'hold.notServed'],
  'service, on an I-247X, which does not ask for it': [
    () => decided('hold', { paper: { form: 'I-247X' }, service: null }),
    'hold.notServed',
  ],
  'the would-be release, which is still to come': [() => decided('hold'), 'hold.timeInFuture', LATER],
  'time: two days have passed since the would-be release': [() => decided('hold'), 'hold.timeIsUp', '2026-03-01T14:00:00.000Z'],
  'a person: booked, and not here': [() => gone('released'), 'booking.notInCustody'],
  'a person: sent elsewhere': [() => gone('transferred'), 'detainer.closed'],
  'a person: escaped': [() => gone('escaped'), 'booking.notInCustody'],
}

async function decided(outcome: 'hold' | 'notify_only' | 'decline', over: Parameters<typeof arrived>[0] = {}) {
  const office = await arrived(over)
  await decide(office, outcome)
  return office
}

async function gone(custody: Parameters<typeof leave>[1]) {
  const office = await decided('hold')
  await leave(office, custody)
  return office
}

describe('a hold does not begin without', () => {
  it.each(Object.entries(MISSING))('%s', async (_, [situation, problem, wouldBeReleasedAt]) => {
    const office = await situation()
    const { entries } = await office.as('auditor').ledger.verify()
    await expect(start(office, wouldBeReleasedAt)).rejects.toThrow(problem)
    expect((await office.page()).holds).toEqual([])
    expect((await office.as('auditor').ledger.verify()).entries).toBe(entries)
  })

  it.each([
    ['I-247N', ['notify']],
    ['I-247A', ['notify']],
    ['I-247X', ['notify', 'transfer']],
  ] as const)('a request for one: an %s that asks only to %j cannot even be decided so', async (form, asks) => {
    const office = await arrived({ paper: { form, asks: [...asks] } })
    await expect(decide(office)).rejects.toThrow('decision.nothingAsked')
    await expect(start(office)).rejects.toThrow('hold.notDecided')
  })
})

describe('a hold begins', () => {
  it('with one millisecond of its time left, and ends then', async () => {
    expect(await start(await decided('hold'), '2026-03-01T14:00:00.001Z')).toMatchObject({
      mustBeFreeBy: '2026-03-03T14:00:00.001Z',
    })
  })
})

describe('a hold that runs', () => {
  it('keeps its end, whatever else is recorded about the request, the booking and the person', async () => {
    const office = await decided('hold')
    const { clerk, booked, detainer, supervisor, pass } = office
    const { mustBeFreeBy } = await start(office)
    pass(20)
    const service = { servedAt: '2026-03-03T13:59:00.000Z', how: 'in_person' as const, by: 'REYES', language: null }
    await clerk.detainer.serve(once({ detainerId: detainer.id, version: detainer.version, service }))
    await clerk.detainer.addWarrant(once({ detainerId: detainer.id, warrant: i200 }))
    await clerk.booking.addCharge(once({ bookingId: booked.id, charge: charge({ status: 'dismissed' }) }))
    const ordered = {
      custody: 'hospital' as const,
      wouldBeReleasedAt: '2026-03-05T09:00:00.000Z',
      releaseEvidence: 'Order of today',
    }
    await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...ordered }))
    await supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const, reason: 'Again.' }))
    expect((await office.page()).holds).toMatchObject([{ mustBeFreeBy, startedAt: WALKS_OUT, endedAt: null }])
    await expect(start(office)).rejects.toThrow('hold.alreadyRunning')
  })

  it('has no field in which anybody could write another end', () => {
    type Input = { readonly _def: { readonly inputs: readonly Partial<z.ZodObject<{ do?: z.ZodType }>>[] } }
    const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Input>)
    const fields = procedures.flatMap(([path, { _def }]) =>
      _def.inputs.flatMap((input) => {
        const done = input.shape?.do as z.ZodObject | undefined
        return Object.keys(done?.shape ?? {}).map((field) => `${path} ${field}`)
      }),
    )
    expect(fields).toContain('hold.start wouldBeReleasedAt')
    // The day by which an inquiry is answered may be extended by law; a person's freedom may not, under whatever name.
    const another = (field: string): boolean => !field.startsWith('inquiry.') && /hours|extend/i.test(field)
    expect(fields.filter((field) => /mustBeFreeBy|capHours|startedAt/i.test(field) || another(field))).toEqual([])
  })

  it.each([
    ['that names the day of issue', { cancelsIssuedOn: '2026-03-02' }, 'rescinded'],
    ['that names another day', { asks: ['hold' as const], cancelsIssuedOn: '2026-02-02' }, null],
    ['that cancels nothing', { asks: ['hold' as const], issuedOn: '2026-03-03' }, null],
  ])('ends by an I-247A %s: %j gives %j', async (_, over, endedBecause) => {
    const office = await decided('hold')
    await start(office)
    const match = { bookingId: office.booked.id, identifiers: ['name' as const, 'born' as const], note: null }
    await office.clerk.detainer.receive(once({ paper: paper({ asks: [], ...over }), match, service: SERVED }))
    expect((await office.page()).holds).toMatchObject([{ endedBecause }])
  })
})
