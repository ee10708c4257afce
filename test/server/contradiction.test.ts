/** Nobody is held against the office's own file until a supervisor has recorded what was checked (R5, R6). */
import { describe, expect, it } from 'vitest'
import { reviewQueue } from '#shared/core/reviewQueue.ts'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'

const WALKS_OUT = '2026-03-03T13:55:00.000Z'

async function claimed() {
  const office = await arrived()
  const { clerk, supervisor, detainer } = office
  const claim = (value: string) =>
    clerk.detainer.recordFinding(
      once({
        detainerId: detainer.id,
        finding: { fact: 'subject.citizenship_evidence', value, source: 'person' as const, note: 'Said so at booking.' },
      }),
    )
  const decide = async (outcome: 'hold' | 'decline', reason = '') =>
    supervisor.decision.decide(once({ ...(await office.seen()), outcome, reason }))
  const open = async () => (await office.page()).contradictions.open
  const check = async () =>
    supervisor.decision.check(once({ detainerId: detainer.id, of: [...(await open())], note: 'Passport number checked.' }))
  return { ...office, claim, decide, open, check }
}

describe('a claim of citizenship', () => {
  it('freezes a decision to hold, and no other', async () => {
    const { claim, decide } = await claimed()
    await claim('claim_only')
    await expect(decide('hold')).rejects.toThrow('decision.frozen')
    await decide('decline', 'The claim is being looked into.')
  })

  it('no longer freezes it when a supervisor has recorded what was checked; a new one does', async () => {
    const { claim, decide, open, check } = await claimed()
    await claim('claim_only')
    await check()
    expect(await open()).toEqual([])
    await decide('hold')
    await claim('proof_lawful_status')
    expect(await open()).toEqual([{ kind: 'citizenship', says: 'proof_lawful_status' }])
  })

  it('is put before a supervisor in the queue, until somebody has recorded what was checked', async () => {
    const { claim, decide, check, as, services } = await claimed()
    const group = async () => {
      const { matters } = await as('supervisor').detainer.deskSince({ since: null })
      return reviewQueue(matters, services.now()).map((one) => one.group)
    }
    expect(await group()).toEqual(['open'])
    await decide('hold')
    expect(await group()).toEqual([])
    await claim('claim_only')
    expect(await group()).toEqual(['against'])
    await check()
    expect(await group()).toEqual([])
  })

  it('that comes after the decision keeps the hold from starting', async () => {
    const { clerk, claim, decide, detainer } = await claimed()
    await decide('hold')
    await claim('claim_only')
    const start = once({ detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' })
    await expect(clerk.hold.start(start)).rejects.toThrow(/decision\.(frozen|evaluationChanged)/)
  })

  it('is checked by a supervisor, and only as it stands', async () => {
    const { clerk, supervisor, claim, detainer } = await claimed()
    await claim('claim_only')
    const check = (says: string) => once({ detainerId: detainer.id, of: [{ kind: 'citizenship' as const, says }], note: 'Seen.' })
    await expect(clerk.decision.check(check('claim_only'))).rejects.toThrow('actor.notPermitted')
    await expect(supervisor.decision.check(check('proof_us_citizen'))).rejects.toThrow('decision.nothingToCheck')
  })
})

describe('a US birthplace in the file', () => {
  it('is an alarm and no input of the rule: the verdict stays, the hold is frozen', async () => {
    const { clerk, detainer, decide, open, page } = await claimed()
    const { booking, subject } = await clerk.booking.byId({ id: detainer.bookingId ?? '' })
    const before = (await page()).evaluations.at(-1)?.verdict.outcome
    await clerk.booking.changePerson(
      once({ bookingId: booking.id, version: subject.version, change: { ...subject, birthplace: 'Philadelphia, Pennsylvania' } }),
    )
    expect((await page()).evaluations.at(-1)?.verdict.outcome).toBe(before)
    expect(await open()).toEqual([{ kind: 'us_birthplace', says: 'Philadelphia, Pennsylvania' }])
    await expect(decide('hold')).rejects.toThrow('decision.frozen')
  })
})

describe('what spoke against the paper once', () => {
  it('stands until a supervisor has looked, though the birthplace was taken out of the file', async () => {
    const { clerk, detainer, decide, open, check, page } = await claimed()
    const change = async (birthplace: string | null) => {
      const { booking, subject } = await clerk.booking.byId({ id: detainer.bookingId ?? '' })
      await clerk.booking.changePerson(
        once({ bookingId: booking.id, version: subject.version, change: { ...subject, birthplace } }),
      )
    }
    await change('Philadelphia, Pennsylvania')
    await change(null)
    expect(await open()).toEqual([{ kind: 'us_birthplace', says: 'Philadelphia, Pennsylvania' }])
    expect((await page()).contradictions.gone).toEqual(await open())
    await expect(decide('hold')).rejects.toThrow('decision.frozen')
    await check()
    await decide('hold')
  })

  it('stands though somebody wrote that there is no claim any more', async () => {
    const { claim, decide, open } = await claimed()
    await claim('claim_only')
    await claim('none')
    expect(await open()).toEqual([{ kind: 'citizenship', says: 'claim_only' }])
    await expect(decide('hold')).rejects.toThrow('decision.frozen')
  })

  it('stands though our file was made to agree with the paper', async () => {
    const { clerk, detainer, open, page, decide } = await claimed()
    const { booking, subject } = await clerk.booking.byId({ id: detainer.bookingId ?? '' })
    const as = async (born: string) => {
      const { subject: now } = await clerk.booking.byId({ id: booking.id })
      await clerk.booking.changePerson(once({ bookingId: booking.id, version: now.version, change: { ...now, born } }))
    }
    await as('1970-12-31')
    expect(await open()).toEqual([{ kind: 'identity', says: 'born' }])
    await as((await page()).detainer.subject.born ?? subject.born ?? '')
    expect(await open()).toEqual([{ kind: 'identity', says: 'born' }])
    await expect(decide('hold')).rejects.toThrow('decision.frozen')
  })
})
