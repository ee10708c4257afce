/** After a quarter the policy owner asks where people depart from the text: clause by clause, counted from the decisions themselves. */
import { describe, expect, it } from 'vitest'
import { arrived, listed } from '#test/support/arrived.ts'
import { bind, library } from '#test/support/bind.ts'
import { once } from '#test/support/office.ts'
import { booking, charge, i200, paper } from '#test/support/paper.ts'

const convicted = listed({ status: 'convicted', disposedOn: '2026-03-02' })
const dismissed = charge({ status: 'dismissed' })
const pending = charge()

type Outcome = 'hold' | 'decline'

/** Decided under clause 5, 6 and 4 of the selective policy: [what was charged, what was decided]. */
const DECIDED = [
  [convicted, 'hold'],
  [convicted, 'decline'],
  [convicted, 'decline'],
  [dismissed, 'decline'],
  [dismissed, 'hold'],
  [pending, 'decline'],
] as const

async function quarter() {
  const office = await arrived()
  const decide = async ([one, outcome]: readonly [ReturnType<typeof charge>, Outcome], i: number) => {
    const [clerk, supervisor] = [office.as('jailStaff', 'reyes'), office.as('supervisor', 'stone')]
    const booked = await clerk.booking.record(once(booking({ number: `26-3000${i}`, charges: [one] })))
    const match = { bookingId: booked.id, identifiers: ['name' as const, 'born' as const], note: null }
    const { id: detainerId } = await clerk.detainer.receive(once({ paper: paper(), warrants: [i200], match }))
    const evaluation = await clerk.evaluation.onDay({ detainerId, at: office.services.now() })
    const seen = { detainerId, evaluationId: evaluation?.id ?? '', reason: 'As the sheriff said.' }
    // A proposal is not a decision: it is counted only when it is approved.
    await clerk.decision.propose(once({ ...seen, outcome }))
    await supervisor.decision.decide(once({ ...seen, outcome }))
  }
  for (const [i, one] of DECIDED.entries()) await decide(one, i)
  const counts = async (input: object = {}) =>
    (await office.as('policyOwner').policy.overrides(input)).map(
      ({ clause, decisions, follows, chooses, departs, rate }) =>
        `${clause}: ${decisions} = ${follows} + ${chooses} + ${departs}, ${Math.round(100 * rate)} %`,
    )
  return { ...office, decide, counts }
}

describe('where people depart from the text', () => {
  it('is counted for each clause, the most departures first', async () => {
    const { counts, as } = await quarter()
    expect(await counts()).toEqual(['5: 3 = 1 + 0 + 2, 67 %', '6: 2 = 1 + 0 + 1, 50 %', '4: 1 = 1 + 0 + 0, 0 %'])
    const [first] = await as('auditor').policy.overrides({})
    const { citation, sentence } = library('selective_convicted').provisions.find(({ clause }) => clause === '5') ?? {}
    expect(first).toMatchObject({ policy: 'selective_convicted', citation, sentence })
  })

  it('is counted for the days that are asked about, both included, in the office’s zone', async () => {
    const { counts, pass, decide } = await quarter()
    pass(24 * 2)
    await decide([convicted, 'decline'], 9)
    expect(await counts({ from: '2026-03-04' })).toEqual(['5: 1 = 0 + 0 + 1, 100 %'])
    expect(await counts({ from: '2026-03-05', to: '2026-03-05' })).toEqual(['5: 1 = 0 + 0 + 1, 100 %'])
    expect((await counts({ to: '2026-03-04' }))[0]).toBe('5: 3 = 1 + 0 + 2, 67 %')
    expect(await counts({ from: '2026-03-06' })).toEqual([])
  })

  it('is counted for one version or for all', async () => {
    const office = await quarter()
    const { id: old } = await office.as('auditor').policy.inForce()
    const { id: leon } = await bind(office, { policies: [library('leon_fl_2014')] })
    await office.decide([convicted, 'decline'], 9)
    expect(await office.counts({ version: leon })).toEqual(['Hold: 1 = 1 + 0 + 0, 0 %'])
    expect(await office.counts({ version: old })).toHaveLength(3)
    expect(await office.counts()).toHaveLength(4)
  })
})
