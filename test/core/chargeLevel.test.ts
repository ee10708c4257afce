/** Levels as Texas jails print them. */
import { describe, expect, it } from 'vitest'
import { chargeLevel } from '#shared/core/chargeLevel.ts'

describe('the level of a charge row', () => {
  it.each([
    ['F1', 'felony', '1'],
    ['1', 'felony', '1'],
    ['3', 'felony', '3'],
    ['FS', 'felony', 'state jail'],
    ['S', 'felony', 'state jail'],
    ['FX', 'felony', 'capital'],
    ['F', 'felony', null],
    ['F*', 'felony', null],
    ['P', 'felony', null],
    ['MA', 'misdemeanor', 'A'],
    ['b', 'misdemeanor', 'B'],
    [' C ', 'misdemeanor', 'C'],
    ['M', 'misdemeanor', null],
    ['M*', 'misdemeanor', null],
    ['X', 'other', null],
  ])('%s is a %s of degree %s', (level, kind, degree) => {
    expect(chargeLevel(level)).toEqual({ class: kind, degree, known: true })
  })

  it.each([null, '', '*', 'F9', 'FELONY'])('%s leaves the class unknown', (level) => {
    expect(chargeLevel(level)).toEqual({ class: 'unknown', degree: null, known: false })
  })
})
