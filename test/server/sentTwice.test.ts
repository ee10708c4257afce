/** Every kind of act, sent twenty times at once as a failing network does: done once, entered once, answered alike; two rivals, and one wins. */
import { describe, expect, it } from 'vitest'
import { arrived, SERVED } from '#test/support/arrived.ts'
import { library, proposed } from '#test/support/bind.ts'
import { once } from '#test/support/office.ts'
import { charge, i200, paper } from '#test/support/paper.ts'

type Office = Awaited<ReturnType<typeof arrived>>
const service = SERVED as NonNullable<typeof SERVED>
const identifiers = ['name' as const, 'born' as const]
const hold = async ({ seen }: Office) => ({ ...(await seen()), outcome: 'hold' as const })
const EVIDENCE = { wouldBeReleasedAt: '2026-03-03T13:55:00.000Z', evidence: 'Bond receipt 4417' }
const ortiz = { username: 'ortiz', name: 'ORTIZ, M.', password: 'several plain words here', role: 'jailStaff' as const }

/** Makes one call of its kind, to be sent as often as the network likes. */
const CALLS: Record<string, (office: Office) => Promise<() => Promise<unknown>>> = {
  'a request received': async ({ clerk, booked }) => {
    const call = once({
      paper: paper(),
      another: true,
      warrants: [i200],
      match: { bookingId: booked.id, identifiers, note: null },
    })
    return () => clerk.detainer.receive(call)
  },
  'a charge added': async ({ clerk, booked }) => {
    const call = once({ bookingId: booked.id, charge: charge() })
    return () => clerk.booking.addCharge(call)
  },
  'a service recorded': async ({ clerk, detainer }) => {
    const call = once({ detainerId: detainer.id, version: 1, service })
    return () => clerk.detainer.serve(call)
  },
  'a finding recorded': async ({ clerk, detainer }) => {
    const finding = { fact: 'subject.terror_match', value: 'no', source: 'database_query' as const }
    const call = once({ detainerId: detainer.id, finding })
    return () => clerk.detainer.recordFinding(call)
  },
  'a verdict asked for': async ({ clerk, detainer }) => {
    const call = once({ detainerId: detainer.id })
    return () => clerk.evaluation.ask(call)
  },
  'a proposal': async (office) => {
    const call = once(await hold(office))
    return () => office.clerk.decision.propose(call)
  },
  'a decision': async (office) => {
    const call = once(await hold(office))
    return () => office.supervisor.decision.decide(call)
  },
  'a hold begun': async (office) => {
    await office.supervisor.decision.decide(once(await hold(office)))
    const call = once({ detainerId: office.detainer.id, ...EVIDENCE })
    return () => office.clerk.hold.start(call)
  },
  'a policy signed': async (office) => {
    const { id: draftId, version } = await proposed(office, { policies: [library('leon_fl_2014')] })
    const call = once({ draftId, version })
    return () => office.as('supervisor', 'ortega').draft.sign(call)
  },
  'a person added': async ({ as }) => {
    const call = once(ortiz)
    return () => as('administrator').user.create(call)
  },
  'a password given anew': async ({ as }) => {
    const call = once({ userId: 'administrator', password: 'some other plain words' })
    return () => as('administrator').user.resetPassword(call)
  },
}

const count = async ({ db }: Office) => {
  const tables = ['detainer', 'charge', 'finding', 'evaluation', 'decision', 'hold', 'policyVersion', 'user', 'ledger'] as const
  const rows = await Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length))
  return Object.fromEntries(tables.map((table, i) => [table, rows[i]]))
}

describe('sent twenty times at once', () => {
  it.each(Object.entries(CALLS))('%s is done once', async (_, prepare) => {
    const [office, control] = [await arrived(), await arrived()]
    await (await prepare(control))()
    const send = await prepare(office)
    const answers = await Promise.all(Array.from({ length: 20 }, send))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await count(office)).toEqual(await count(control))
    expect(await send()).toEqual(answers[0])
    expect((await office.as('auditor').ledger.verify()).firstBad).toBeNull()
  })
})

/** Two people who do the same at the same time, each with a form of their own. */
const RIVALS: Record<string, [(office: Office) => Promise<(() => Promise<unknown>)[]>, string]> = {
  'serve the same request': [
    async ({ as, detainer }) =>
      ['reyes', 'ortiz'].map(
        (name) => () => as('jailStaff', name).detainer.serve(once({ detainerId: detainer.id, version: 1, service })),
      ),
    'record.stale',
  ],
  'begin the same hold': [
    async (office) => {
      await office.supervisor.decision.decide(once(await hold(office)))
      return ['reyes', 'ortiz'].map(
        (name) => () => office.as('jailStaff', name).hold.start(once({ detainerId: office.detainer.id, ...EVIDENCE })),
      )
    },
    'hold.alreadyRunning',
  ],
  'give the same user name': [
    async ({ as }) => ['adams', 'baker'].map((name) => () => as('administrator', name).user.create(once(ortiz))),
    'user.nameTaken',
  ],
  'disable each other, the last two administrators': [
    async ({ as }) => {
      const second = await as('administrator').user.create(once({ ...ortiz, role: 'administrator' }))
      return ['administrator', second.id].map((userId) => () => as('administrator').user.disable(once({ userId })))
    },
    'user.lastAdministrator',
  ],
}

describe('two people at once', () => {
  it.each(Object.entries(RIVALS))('%s: one is told what the other did', async (_, [prepare, problem]) => {
    const office = await arrived()
    const calls = await prepare(office)
    const settled = await Promise.allSettled(calls.map((call) => call()))
    const words = settled.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as Error).message))
    expect(words.toSorted()).toEqual(['done', problem].toSorted())
  })

  it('receive two requests: each gets a number of its own', async () => {
    const { clerk, detainer } = await arrived()
    const received = await Promise.all(
      Array.from({ length: 10 }, () => clerk.detainer.receive(once({ paper: paper(), another: true }))),
    )
    const numbers = [detainer, ...received].map((one) => one.number).toSorted()
    expect(numbers).toEqual(Array.from({ length: 11 }, (_, i) => `2026-${String(i + 1).padStart(5, '0')}`))
  })
})
