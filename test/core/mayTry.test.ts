/** Five failures lock; one address alone cannot lock others out; and a slip of the finger costs nobody anything. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Failure, locks, waitUntil, WITHIN_MS } from '#shared/core/signIn/mayTry.ts'

const START = Date.parse('2026-03-03T14:00:00.000Z')
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString()
const failure = (seconds: number, over: Partial<Failure> = {}): Failure => ({
  at: at(seconds),
  account: 'reyes',
  address: 'a',
  ...over,
})
const reyes = { account: 'reyes', address: 'a', known: true }

describe('whoever typed a wrong password', () => {
  it.each<[string, readonly number[], number, number | null]>([
    ['once may try again at once', [0], 1, null],
    ['twice waits two seconds', [0, 1], 1, 3],
    ['twice has waited', [0, 1], 4, null],
    ['three times waits four seconds', [0, 10, 20], 21, 24],
    ['long ago has nothing to wait for', [0, 1, 2], WITHIN_MS / 1000 + 3, null],
  ])('%s', (_, failed, now, until) => {
    const wait = waitUntil(
      failed.map((seconds) => failure(seconds)),
      reyes,
      at(now),
    )
    expect(wait).toBe(until === null ? null : at(until))
  })
})

describe('an address', () => {
  it('from which the account was never used gets no fifth try in a quarter of an hour', () => {
    const four = [0, 60, 120, 180].map((seconds) => failure(seconds))
    expect(waitUntil(four, { ...reyes, known: false }, at(600))).toBe(at(900))
    expect(waitUntil(four, reyes, at(600))).toBeNull()
    expect(waitUntil(four, { ...reyes, address: 'b', known: false }, at(600))).toBeNull()
  })

  it('that failed twenty times over all accounts waits, whichever account is next', () => {
    const many = Array.from({ length: 20 }, (_, i) => failure(i, { account: `person ${i}` }))
    expect(waitUntil(many, { ...reyes, account: 'stone' }, at(600))).toBe(at(900))
    expect(waitUntil(many, { ...reyes, address: 'b' }, at(600))).toBeNull()
  })

  it('alone, as a stranger, never locks anybody, however it spreads its tries', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 80 }), (gaps) => {
        const failed: Failure[] = []
        let now = 0
        for (const gap of gaps) {
          now += gap
          if (waitUntil(failed, { ...reyes, known: false }, at(now)) === null) failed.push(failure(now))
          expect(locks(failed, [], false, null, at(now))).toBe(false)
        }
      }),
    )
  })
})

describe('an account', () => {
  it.each<[string, readonly number[], number | null, number, boolean]>([
    ['is locked by the fifth failure in a quarter of an hour', [0, 100, 200, 300, 899], null, 899, true],
    ['is not locked by four', [0, 100, 200, 300], null, 300, false],
    ['is not locked by five in more than that', [0, 100, 200, 300, 901], null, 901, false],
    ['is not locked by what failed before it was used or freed', [0, 100, 200, 300, 400], 50, 400, false],
  ])('%s', (_, failed, since, now, locked) => {
    expect(
      locks(
        failed.map((seconds) => failure(seconds)),
        ['a'],
        true,
        since === null ? null : at(since),
        at(now),
      ),
    ).toBe(locked)
  })
})

describe('failures from where an account is used and from elsewhere', () => {
  const both = [0, 60, 120, 180].flatMap((seconds) => [failure(seconds), failure(seconds, { address: `outside ${seconds}` })])

  it('are counted apart: neither side locks the other', () => {
    expect(locks(both, ['a'], true, null, at(300))).toBe(false)
    expect(locks(both, ['a'], false, null, at(300))).toBe(false)
    const fifthOutside = [...both, failure(240, { address: 'outside 240' })]
    expect(locks(fifthOutside, ['a'], false, null, at(300))).toBe(true)
    expect(locks(fifthOutside, ['a'], true, null, at(300))).toBe(false)
  })
})
