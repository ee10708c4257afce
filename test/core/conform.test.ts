/** Following, choosing and departing: every modality of hold and notify against every outcome that a person can decide on. */
import { describe, expect, it } from 'vitest'
import { type Conformity, conform, DECIDABLE, type Decidable } from '#shared/core/conform.ts'
import type { Modality, Outcome, Verdict } from '#shared/record/verdict.ts'

type Said = Modality | 'undetermined'
const verdict = (outcome: Outcome, hold: Said, notify: Said): Pick<Verdict, 'outcome' | 'actions' | 'untilResolved'> => ({
  outcome,
  untilResolved: outcome === 'need_facts' ? 'decline' : null,
  actions: { hold, notify, transfer: 'silent', interview: 'silent', share: 'silent' },
})

describe('what a person decides', () => {
  it.each<[string, Outcome, Said, Said, Decidable, Conformity]>([
    ['hold where the policy commands both', 'hold', 'must', 'must', 'hold', 'follows'],
    ['notify only where it commands the hold', 'hold', 'must', 'must', 'notify_only', 'departs'],
    ['decline where it commands the hold', 'hold', 'must', 'must', 'decline', 'departs'],
    ['hold where it is silent on notice', 'hold', 'must', 'silent', 'hold', 'follows'],
    ['hold where notice is forbidden', 'hold', 'must', 'must_not', 'hold', 'follows'],
    ['hold where it may', 'hold', 'may', 'may', 'hold', 'chooses'],
    ['decline where it may', 'hold', 'may', 'may', 'decline', 'chooses'],
    ['notify only where it may', 'hold', 'may', 'may', 'notify_only', 'chooses'],
    ['decline where it must not', 'decline', 'must_not', 'must_not', 'decline', 'follows'],
    ['hold where it must not', 'decline', 'must_not', 'must_not', 'hold', 'departs'],
    ['notify where it must not', 'decline', 'must_not', 'must_not', 'notify_only', 'departs'],
    ['notify only where notice is commanded and a hold forbidden', 'notify_only', 'must_not', 'must', 'notify_only', 'follows'],
    ['decline where notice is commanded', 'notify_only', 'must_not', 'must', 'decline', 'departs'],
    ['notify only where notice may be given', 'notify_only', 'must_not', 'may', 'notify_only', 'chooses'],
    ['decline where notice may be given', 'notify_only', 'must_not', 'may', 'decline', 'chooses'],
    ['decline where the policy is silent', 'decline', 'silent', 'silent', 'decline', 'follows'],
    ['hold where the policy is silent', 'decline', 'silent', 'silent', 'hold', 'departs'],
    [
      'what the policy does meanwhile, while facts are missing',
      'need_facts',
      'undetermined',
      'undetermined',
      'decline',
      'chooses',
    ],
    ['hold where it must or may, and nobody knows which', 'hold', 'undetermined', 'undetermined', 'hold', 'chooses'],
    ['decline where it must or may, and nobody knows which', 'hold', 'undetermined', 'undetermined', 'decline', 'departs'],
    ['hold while facts are missing', 'need_facts', 'undetermined', 'undetermined', 'hold', 'departs'],
    ["follow the judge's paper", 'court_process', 'must', 'must', 'court_process', 'follows'],
    ["hold on the detainer beside the judge's paper", 'court_process', 'must', 'must', 'hold', 'departs'],
    ["claim a judge's paper that is not there", 'hold', 'must', 'must', 'court_process', 'departs'],
    ['do nothing about a cancelled request', 'no_action', 'silent', 'silent', 'no_action', 'follows'],
    ['do nothing about a live one', 'decline', 'must_not', 'must_not', 'no_action', 'departs'],
  ])('%s', (_, outcome, hold, notify, decided, expected) => {
    expect(conform(verdict(outcome, hold, notify), decided)).toBe(expected)
  })

  it('never follows by holding where a hold is not commanded', () => {
    for (const hold of ['may', 'must_not', 'silent', 'undetermined'] as const)
      for (const notify of ['must', 'may', 'must_not', 'silent', 'undetermined'] as const)
        expect(conform(verdict('hold', hold, notify), 'hold')).not.toBe('follows')
  })

  it('has a word for everything that can be decided', () => {
    for (const decided of DECIDABLE)
      expect(['follows', 'chooses', 'departs']).toContain(conform(verdict('hold', 'may', 'may'), decided))
  })
})
