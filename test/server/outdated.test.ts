/** Hours go by and a verdict turns, though nobody touched a record: nobody decides and nobody is held on what the policy said yesterday. */
import { expect, it } from 'vitest'
import { arrived } from '#test/support/arrived.ts'
import { bind } from '#test/support/bind.ts'
import { once } from '#test/support/office.ts'
import { text } from '#test/core/text.ts'

const DAY_AFTER = { passed: { hours: 24, since: 'request.received_at' } } as const
const ONE_DAY = text('one_day', [
  { when: DAY_AFTER, says: { hold: 'must_not', notify: 'must_not' } },
  { says: { hold: 'must', notify: 'must' } },
])

async function underOneDay() {
  const office = await arrived()
  await bind(office, { policies: [ONE_DAY] })
  const { detainer, seen } = office
  const decide = async (outcome: 'hold' | 'decline') =>
    office.as('supervisor', 'stone').decision.decide(once({ ...(await seen()), outcome }))
  const begin = (wouldBeReleasedAt: string) =>
    office
      .as('jailStaff', 'reyes')
      .hold.start(once({ detainerId: detainer.id, wouldBeReleasedAt, evidence: 'Bond receipt 4417' }))
  return { ...office, decide, begin }
}

it('a decision is refused when time alone has turned the verdict, until it was worked out anew', async () => {
  const { as, detainer, decide, pass } = await underOneDay()
  pass(30)
  await expect(decide('hold')).rejects.toThrow('decision.evaluationChanged')
  await as('jailStaff').evaluation.ask(once({ detainerId: detainer.id }))
  await expect(decide('decline')).resolves.toMatchObject({ conformity: 'follows' })
})

it('a hold does not begin on a decision that time has overtaken', async () => {
  const { decide, begin, pass } = await underOneDay()
  await decide('hold')
  pass(30)
  await expect(begin('2026-03-04T19:00:00.000Z')).rejects.toThrow('decision.evaluationChanged')
})

it('a hold begins while the verdict is what it was', async () => {
  const { decide, begin, pass } = await underOneDay()
  await decide('hold')
  pass(5)
  await expect(begin('2026-03-03T18:00:00.000Z')).resolves.toMatchObject({ endedAt: null })
})
