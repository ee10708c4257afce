/** How a text speaks: the first clause that holds decides, and what is not known is asked for, not guessed. */
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/core/evaluate.ts'
import { type Clause, facts, text } from './text.ts'

const posted: Clause['when'] = { fact: 'bond', is: 'posted' }
const registered: Clause['when'] = { fact: 'subject.registry', is: 'yes' }

describe('one text', () => {
  it('speaks by its first clause that holds, on each action apart', () => {
    const policy = text('a', [{ when: posted, says: { hold: 'must' } }, { says: { hold: 'must_not', notify: 'may' } }])
    expect(evaluate([policy], facts({ bond: 'posted' }))).toMatchObject({
      outcome: 'hold',
      actions: { hold: 'must', notify: 'may', transfer: 'silent', interview: 'silent', share: 'silent' },
      deciding: [{ policy: 'a', clause: '1' }],
    })
    expect(evaluate([policy], facts({ bond: 'none' }))).toMatchObject({ outcome: 'notify_only', deciding: [{ clause: '2' }] })
  })

  it('shows every clause with its reading, also those that no longer mattered', () => {
    const policy = text('a', [{ says: { hold: 'must_not' } }, { when: posted, says: { hold: 'must' } }])
    expect(evaluate([policy], facts({ bond: 'none' })).trail).toMatchObject([
      { clause: '1', inForce: true, truth: true, tree: { op: 'always' } },
      { clause: '2', inForce: true, truth: false, tree: { op: 'test', seen: [{ path: 'bond', value: 'none' }] } },
    ])
  })

  it('asks for the fact that would settle it, and says what is done meanwhile', () => {
    const policy = text('a', [{ when: posted, says: { hold: 'must' } }, { says: { hold: 'must_not' } }], {
      untilResolved: 'notify_only',
    })
    expect(evaluate([policy], facts())).toMatchObject({
      outcome: 'need_facts',
      actions: { hold: 'undetermined', notify: 'silent' },
      untilResolved: 'notify_only',
      needs: [{ fact: 'bond', settles: true }],
      deciding: [{ clause: '1' }, { clause: '2' }],
    })
  })

  it('does not ask for a fact that changes nothing', () => {
    const policy = text('a', [
      { when: registered, says: { hold: 'must_not' } },
      { when: { all: [posted, registered] }, says: { hold: 'must' } },
      { says: { hold: 'must_not' } },
    ])
    expect(evaluate([policy], facts())).toMatchObject({ outcome: 'decline', actions: { hold: 'must_not' }, needs: [] })
  })

  it('asks for both of two facts of which either could decide, the cheaper one first', () => {
    const policy = text('a', [{ when: { any: [registered, posted] }, says: { hold: 'must' } }, { says: { hold: 'must_not' } }])
    expect(evaluate([policy], facts()).needs).toEqual([
      { fact: 'bond', settles: false },
      { fact: 'subject.registry', settles: false },
    ])
  })

  it('keeps apart two tests of one fact, and does not lose the fact that chooses between them', () => {
    const asks = (has: string, not: boolean): Clause => ({
      when: { all: [not ? { not: posted } : posted, { fact: 'request.asks', has }] },
      says: { hold: 'must' },
    })
    const policy = text('a', [asks('hold', false), asks('notify', true), { says: { hold: 'must_not' } }])
    expect(evaluate([policy], facts()).needs.map((need) => need.fact)).toEqual(['request.asks', 'bond'])
  })

  it('refers to whoever decides it when nothing else is open', () => {
    const policy = text('a', [
      { when: { fact: 'sheriff_case_decision', is: 'honor' }, says: { hold: 'must' } },
      { says: { hold: 'must_not' } },
    ])
    expect(evaluate([policy], facts({ sheriff_case_decision: 'referred' }))).toMatchObject({
      outcome: 'refer',
      referTo: 'sheriff',
    })
  })

  it('owes the duties of the clauses that hold, and names those that it may owe', () => {
    const duty = (name: string) => ({ name, to: 'the person', by: 'at once' })
    const policy = text('a', [
      { says: { hold: 'must' }, maxHold: '24h' },
      { duties: [duty('copy')] },
      { when: posted, duties: [duty('letter'), duty('copy')] },
      { when: { not: { always: true } }, duties: [duty('never')] },
    ])
    const { duties, maxHold, needs } = evaluate([policy], facts())
    expect(duties.map(({ name, certain }) => [name, certain])).toEqual([
      ['copy', true],
      ['letter', false],
    ])
    expect([maxHold, needs]).toEqual(['24h', []])
  })

  it('sets the word where a clause does, whatever the actions', () => {
    const policy = text('a', [{ when: posted, outcome: 'court_process', says: { hold: 'must' } }, { says: { hold: 'must_not' } }])
    expect(evaluate([policy], facts({ bond: 'posted' })).outcome).toBe('court_process')
  })
})
