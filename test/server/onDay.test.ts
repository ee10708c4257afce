/** A deposition asks what bound on a day, and what the desk had worked out by then: both are read, not remembered. */
import { expect, it } from 'vitest'
import { arrived } from '#test/support/arrived.ts'
import { bind, library } from '#test/support/bind.ts'

it('what was in force and what we had worked out is known for any instant', async () => {
  const office = await arrived()
  const { as, detainer, pass } = office
  pass(24)
  await bind(office, { policies: [library('leon_fl_2014')] })
  const auditor = as('auditor')
  const onDay = async (at: string) => (await auditor.policy.onDay({ at })).inForce?.number ?? null
  expect([
    await onDay('2026-03-02T00:00:00.000Z'),
    await onDay('2026-03-04T13:59:59.999Z'),
    await onDay('2026-03-04T14:00:00.000Z'),
  ]).toEqual([null, 1, 2])
  const said = async (at: string) => (await auditor.evaluation.onDay({ detainerId: detainer.id, at }))?.verdict.outcome ?? null
  expect([
    await said('2026-03-02T00:00:00.000Z'),
    await said('2026-03-03T23:00:00.000Z'),
    await said('2026-03-05T00:00:00.000Z'),
  ]).toEqual([null, 'hold', 'decline'])
})
