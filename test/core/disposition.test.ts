/** What a custody word tells of the charge, and what it does not. */
import { describe, expect, it } from 'vitest'
import { bornInState } from '#shared/core/bornInState.ts'
import { isDetainerNote } from '#shared/core/detainerNote.ts'
import { dispositionStatus } from '#shared/core/disposition.ts'

describe('a disposition word', () => {
  it.each([
    ['SENTENCE COMPLETE', 'convicted'],
    ['released to  tdcj-id ', 'convicted'],
    ['NO CONTEST', 'convicted'],
    ['GRAND JURY NO BILL', 'dismissed'],
    ['NOT GUILTY', 'acquitted'],
    ['DEFERRED ADJUDICATION', 'diverted'],
    ['BOND-SURETY', 'pending'],
    ['RELEASED TO ICE', 'unknown'],
    ['JUDGE ORDER', 'unknown'],
    ['CASE INTERGRATED', 'unknown'],
  ])('%s: %s', (word, status) => {
    expect(dispositionStatus(word)).toEqual({ status, known: true })
  })

  it('that the table does not have tells nothing, and neither does none', () => {
    expect(dispositionStatus('FLEW AWAY')).toEqual({ status: 'unknown', known: false })
    expect(dispositionStatus(null)).toEqual({ status: 'unknown', known: false })
  })
})

it("knows the jail system's note of a detainer among the charges", () => {
  expect(isDetainerNote('Ice Detainer ')).toBe(true)
  expect(isDetainerNote('JUVENILE DETAINER')).toBe(false)
})

it('knows a US state in a birthplace as typed, and no state in one that only sounds like it', () => {
  expect(['Texas', 'Kansas (not for boat RES-see KA)', 'New Mexico'].map(bornInState)).toEqual([true, true, true])
  expect(['Baja California (Northern), Mexico', 'Mexico (State)', 'Indianapolis'].map(bornInState)).toEqual([false, false, false])
})
