/** What is recorded of a fact is an answer that the fact can have: anything else would be read as a sure no. */
import { describe, expect, it } from 'vitest'
import { findingFault } from '#shared/core/factValue.ts'
import type { Value } from '#shared/record/fact.ts'

const refused = (fact: string, value: Value) => findingFault({ fact, value }) !== null

describe('a finding of when something happened', () => {
  it.each([
    '2026-03-03',
    '2026-03',
    '2026',
    '2026-03-03T14:00:00.000Z',
    '2026-03-03T08:00:00-06:00',
    '2024-02-29',
    null,
    'unknown',
  ])('may be %s', (value) => expect(refused('ice_took_custody_at', value)).toBe(false))

  it.each(['yesterday', '03/03/2026', '2026-13-45', '2026-02-30', '2026-3-3', '2026-03-03 14:00', 'tomorrow at noon', 20260303])(
    'may not be %s',
    (value) => expect(refused('ice_took_custody_at', value)).toBe(true),
  )
})

it('"not yet" is a word and not a list of words', () => {
  expect(refused('order_from_judicial_official', 'not_yet')).toBe(false)
  expect(refused('order_from_judicial_official', ['not_yet'])).toBe(true)
})
