/** Two versions side by side: nothing is lost, nothing shown twice, and what did not change says so. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedClauses, comparePolicies } from '#shared/core/comparePolicies.ts'
import { wordChanges, wordsOf } from '#shared/core/wordChanges.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import type { Policy } from '#shared/record/policy.ts'
import { text } from './text.ts'

const kinds = (before: Policy, after: Policy): string[] =>
  comparePolicies([before], [after]).flatMap(({ clauses }) =>
    clauses.map(({ kind, moved, before: was, after: is }) => `${is?.clause ?? was?.clause} ${kind}${moved ? ' moved' : ''}`),
  )

const three = text('county', [{ clause: 'a' }, { clause: 'b', says: { hold: 'may' } }, { clause: 'c' }])
const of = (clauses: Parameters<typeof text>[1]) => text('county', clauses)

describe('two versions of a text', () => {
  it.each<[string, Policy, string[]]>([
    ['the same', three, ['a same', 'b same', 'c same']],
    [
      'one changed',
      of([{ clause: 'a' }, { clause: 'b', citation: 'county 2', says: { hold: 'must' } }, { clause: 'c' }]),
      ['a same', 'b changed', 'c same'],
    ],
    [
      'one added',
      of([
        { clause: 'a' },
        { clause: 'a2', says: { share: 'may' }, sentence: 'New.' },
        { clause: 'b', says: { hold: 'may' } },
        { clause: 'c' },
      ]),
      ['a same', 'a2 added', 'b changed', 'c changed'],
    ],
    [
      'one taken out',
      of([{ clause: 'a' }, { clause: 'c', citation: 'county 3', sentence: 'Clause 3.' }]),
      ['a same', 'b removed', 'c same'],
    ],
    [
      'one renamed',
      of([{ clause: 'a' }, { clause: 'bb', says: { hold: 'may' } }, { clause: 'c' }]),
      ['a same', 'bb changed', 'c same'],
    ],
  ])('%s', (_name, after, rows) => {
    expect(kinds(three, after)).toEqual(rows)
  })

  it('names what changed in a clause', () => {
    const after = of([{ clause: 'a' }, { clause: 'b', says: { hold: 'must' }, maxHold: '48h' }, { clause: 'c' }])
    expect(comparePolicies([three], [after])[0]?.clauses[1]?.parts).toEqual(['says', 'maxHold'])
  })

  it('tells a moved clause from a changed one', () => {
    const [a, b, c] = three.provisions
    const turned = { ...three, provisions: [c, a, b] as Policy['provisions'] }
    expect(kinds(three, turned)).toEqual(['c same moved', 'a same', 'b same'])
    expect(changedClauses(comparePolicies([three], [turned]))).toBe(1)
  })

  it('pairs layers by name, else by rank; one that is new or gone is shown whole', () => {
    const state = text('state', [{ clause: '1' }], { layer: 'state' })
    const renamed = { ...three, id: 'county_2' }
    expect(comparePolicies([three], [state, renamed]).map(({ before, after }) => [before?.id, after?.id])).toEqual([
      [undefined, 'state'],
      ['county', 'county_2'],
    ])
    expect(comparePolicies([state, three], [three]).map(({ after }) => after?.id)).toEqual(['county', undefined])
  })

  it('names what changed in the head', () => {
    expect(comparePolicies([three], [{ ...three, untilResolved: 'hold', note: 'New.' }])[0]?.head).toEqual([
      'untilResolved',
      'note',
    ])
  })
})

const versions = fc.tuple(fc.constantFrom(...LIBRARY), fc.constantFrom(...LIBRARY)).chain(([a, b]) =>
  fc
    .tuple(
      fc.shuffledSubarray(a.provisions, { minLength: 1 }),
      fc.shuffledSubarray([...a.provisions, ...b.provisions], { minLength: 1 }),
    )
    .map(
      ([before, after]) =>
        [
          { ...a, provisions: before },
          { ...a, provisions: after },
        ] as const,
    ),
)

describe('any two versions', () => {
  it('show every clause of both exactly once', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const rows = comparePolicies([before], [after]).flatMap(({ clauses }) => clauses)
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after.provisions)
        expect(new Set(rows.flatMap((row) => row.before ?? []))).toEqual(new Set(before.provisions))
        expect(rows.filter((row) => row.before).length).toBe(before.provisions.length)
      }),
    )
  })

  it('are the same exactly when nothing is changed or moved', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        expect(changedClauses(comparePolicies([before], [before]))).toBe(0)
        const same = JSON.stringify(before.provisions) === JSON.stringify(after.provisions)
        expect(changedClauses(comparePolicies([before], [after])) === 0).toBe(same)
      }),
    )
  })
})

const sentence = fc
  .array(fc.constantFrom('hold', 'the', 'person', 'not', 'notify', 'ICE'), { maxLength: 14 })
  .map((words) => words.join(' '))

describe('two sentences word by word', () => {
  it('give back both', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const changes = wordChanges(before, after)
        const without = (kind: string) => wordsOf(changes.flatMap((one) => (one.kind === kind ? [] : [one.text])).join(' '))
        expect(without('added')).toEqual(wordsOf(before))
        expect(without('removed')).toEqual(wordsOf(after))
      }),
    )
  })

  it('mark only what differs', () => {
    expect(wordChanges('Do not hold the person.', 'Hold the person.').map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'removed: Do not hold',
      'added: Hold',
      'same: the person.',
    ])
    expect(wordChanges('Same words.', 'Same words.')).toEqual([{ kind: 'same', text: 'Same words.' }])
  })
})
