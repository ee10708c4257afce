/** How early an office is warned: who may change it, what is refused, and that it counts from then on. */
import { describe, expect, it } from 'vitest'
import { first, held, said } from '#test/support/alarms.ts'
import { once, openOffice } from '#test/support/office.ts'

describe('the alarms of the office', () => {
  const change = (hours: number[], escalateMinutes = 5) => once({ warnBefore: hours, escalateMinutes, note: 'Two shifts a day' })

  it('are six hours and one hour, until a supervisor or the administrator says otherwise, with a reason', async () => {
    const office = await held(42)
    expect(await office.clerk.alarm.settings()).toEqual({ warnBefore: [6, 1], escalateMinutes: 10 })
    await office.as('supervisor', 'stone').alarm.set(change([12, 2, 0.5]))
    expect(await first(office)).toMatchObject({ kind: 'due', hours: 12 })
    await office.as('administrator').alarm.set(change([1]))
    expect(await said(office)).toEqual([])
    const [entry] = await office.as('auditor').ledger.recent({})
    await expect(office.clerk.alarm.set(change([1]))).rejects.toThrow('actor.notPermitted')
    expect(entry).toMatchObject({
      act: 'alarm.set',
      detail: { was: { warnBefore: [12, 2, 0.5] }, warnBefore: [1], note: 'Two shifts a day' },
    })
  })

  it.each([
    [[], 10, 'Give at least one time before the end'],
    [[5, 4, 3, 2, 1], 10, 'at most four'],
    [[1, 6], 10, 'the longest time first'],
    [[6, 6], 10, 'each once'],
    [[0.1], 10, 'between 0.25 and 72'],
    [[73], 10, 'between 0.25 and 72'],
    [[6, 1], 0, 'between 1 and 240'],
    [[6, 1], 2.5, 'between 1 and 240'],
  ])('refuse %j hours and %d minutes in plain words', async (hours, minutes, says) => {
    const office = await openOffice()
    await expect(office.as('supervisor').alarm.set(change(hours, minutes))).rejects.toThrow(says)
    expect(await office.as('supervisor').alarm.settings()).toEqual({ warnBefore: [6, 1], escalateMinutes: 10 })
  })
})
