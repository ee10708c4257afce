/** What a provider does not say is never taken as said: who somebody is, whether a second factor was asked for, and when. */
import { describe, expect, it } from 'vitest'
import { type Claims, factorShown, nameSaid, provedSince } from '#shared/core/signIn/providerSays.ts'

describe('who somebody is at the provider', () => {
  it.each<[string, Claims, string | null, string | null]>([
    ['by the usual name, without its case', { preferred_username: ' A.Reyes@juniper.example ' }, null, 'a.reyes@juniper.example'],
    ['by an address that was checked', { email: 'a@juniper.example', email_verified: true }, null, 'a@juniper.example'],
    ['not by an address that nobody checked', { email: 'a@juniper.example' }, null, null],
    ['by the claim that the office named', { upn: 'reyes', preferred_username: 'other' }, 'upn', 'reyes'],
    ['by nothing else where that is missing', { preferred_username: 'other' }, 'upn', null],
    [
      'by the address where the office named it and the provider does not say whether it checks',
      { email: 'a@j.example' },
      'email',
      'a@j.example',
    ],
    ['not where the provider says that it has not checked', { email: 'a@j.example', email_verified: false }, 'email', null],
    ['not by what is no text', { preferred_username: ['reyes'] }, null, null],
    ['not by blanks', { preferred_username: '  ' }, null, null],
  ])('%s', (_, claims, claim, name) => {
    expect(nameSaid(claims, claim)).toBe(name)
  })
})

describe('a second factor', () => {
  const demand = { claim: 'amr', values: ['mfa', 'hwk'] }
  it.each<[string, Claims, boolean]>([
    ['is shown by one of the values', { amr: ['pwd', 'hwk'] }, true],
    ['is shown by a claim that is one text', { amr: 'mfa' }, true],
    ['is not shown by another value', { amr: ['pwd', 'mfa2'] }, false],
    ['is not shown where nothing is said', {}, false],
    ['is not shown by a number', { amr: 1 }, false],
  ])('%s', (_, claims, shown) => {
    expect(factorShown(claims, demand)).toBe(shown)
    expect(factorShown(claims, null)).toBe(false)
  })
})

describe('a sign-in at the provider', () => {
  const begunAt = '2026-03-03T14:00:00.000Z'
  const seconds = Date.parse(begunAt) / 1000
  it.each<[string, Claims, number, boolean]>([
    ['after it was begun here counts', { auth_time: seconds + 20 }, 0, true],
    ['by a clock that is a little behind counts', { auth_time: seconds - 29 }, 0, true],
    ['of before does not', { auth_time: seconds - 31 }, 0, false],
    ['of an hour ago counts where the office lets it', { auth_time: seconds - 3_600 }, 3_600, true],
    ['of which nobody says when it was does not', {}, 3_600, false],
    ['whose time is no number does not', { auth_time: String(seconds + 20) }, 0, false],
  ])('%s', (_, claims, maxAge, counts) => {
    expect(provedSince(claims, begunAt, maxAge)).toBe(counts)
  })
})
