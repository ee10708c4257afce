/** How texts speak together: must and must not of the higher one bind, may and silence leave the choice to the lower one. */
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/core/evaluate.ts'
import type { Modality, Outcome } from '#shared/record/verdict.ts'
import { type Clause, facts, text } from './text.ts'

const posted: Clause['when'] = { fact: 'bond', is: 'posted' }

describe('layers', () => {
  const stack = (above: Modality, below: Modality) =>
    evaluate(
      [text('state', [{ says: { hold: above } }], { layer: 'state' }), text('county', [{ says: { hold: below } }])],
      facts(),
    )

  it.each<[Modality, Modality, Modality, Outcome]>([
    ['must', 'must_not', 'must', 'hold'],
    ['must_not', 'must', 'must_not', 'decline'],
    ['may', 'must_not', 'must_not', 'decline'],
    ['may', 'must', 'must', 'hold'],
    ['may', 'silent', 'may', 'hold'],
    ['silent', 'must', 'must', 'hold'],
    ['silent', 'silent', 'silent', 'decline'],
    ['must', 'silent', 'must', 'hold'],
  ])('%s over %s: %s', (above, below, said, outcome) => {
    expect(stack(above, below)).toMatchObject({ outcome, actions: { hold: said } })
  })

  it('do not need a fact of the lower text where the higher one binds', () => {
    const county = text('county', [{ when: posted, says: { hold: 'must' } }, { says: { hold: 'must_not' } }])
    expect(evaluate([text('state', [{ says: { hold: 'must_not' } }]), county], facts())).toMatchObject({
      outcome: 'decline',
      needs: [],
    })
    expect(evaluate([text('state', [{ says: { hold: 'may' } }]), county], facts())).toMatchObject({
      needs: [{ fact: 'bond', settles: true }],
    })
  })

  const duty = (hours: number | null, of: 'receipt' | 'would_be_release' = 'receipt') => ({
    name: 'tell_person',
    to: 'the person',
    by: 'as the text says',
    ...(hours === null ? {} : { due: { hours, side: 'after' as const, of } }),
  })
  it.each([
    ['the sooner of two', duty(24), duty(2), 2],
    ['the sooner of two, whichever text names it', duty(2), duty(24), 2],
    ['the one that has an hour', duty(null), duty(24), 24],
    ['of the higher text where they count from different events', duty(24), duty(2, 'would_be_release'), 24],
  ])('that set one duty twice make it once, with the deadline: %s', (_, above, below, hours) => {
    const verdict = evaluate(
      [
        text('state', [{ says: { hold: 'may' }, duties: [above] }], { layer: 'state' }),
        text('county', [{ says: { hold: 'must' }, duties: [below] }]),
      ],
      facts(),
    )
    expect(verdict.duties).toMatchObject([{ name: 'tell_person', due: { hours } }])
  })

  it.each([
    ['2026-01-31', 'must_not'],
    ['2026-02-01', 'must'],
    ['2026-02-09T23:59:00', 'must'],
    ['2026-02-10', 'must_not'],
    ['2026-02-19', 'must_not'],
    ['2026-02-20', 'must'],
    ['2026-03-01', 'must_not'],
  ])('bind between their dates, and not while a court stays them: %s', (as_of, said) => {
    const state = text('state', [{ says: { hold: 'must' } }], {
      from: '2026-02-01',
      to: '2026-03-01',
      stayed: [{ from: '2026-02-10', to: '2026-02-20', by: 'a court' }],
    })
    const verdict = evaluate([state, text('county', [{ says: { hold: 'must_not' } }])], facts({ as_of }))
    expect(verdict.actions.hold).toBe(said)
    expect(verdict.trail[0]).toMatchObject({ inForce: said === 'must', truth: said === 'must' })
  })
})
