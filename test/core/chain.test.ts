/** What an entry's hash is taken of: the same content is the same text, and any other content is another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, chainText, detailText } from '#shared/core/chain.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'

const entry: Omit<LedgerEntry, 'hash'> = {
  seq: 7,
  at: '2026-03-03T18:00:00.000Z',
  act: 'decision.decided',
  actorId: 'stone',
  actorName: 'STONE',
  subjectId: 'x1',
  detainerId: 'd1',
  bookingId: null,
  detail: { outcome: 'hold', reason: '' },
  salt: null,
  digest: null,
  previousHash: 'f'.repeat(64),
}

const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__')
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, 0, 1, '', 'a'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value

/** The same content, its keys written the other way round. */
function turned(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(turned)
  if (one === null || typeof one !== 'object') return one
  return Object.fromEntries(
    Object.entries(one)
      .toReversed()
      .map(([name, inner]) => [name, turned(inner)]),
  )
}

describe('content in one fixed order', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: { d: null, c: [{ y: 1, x: 2 }] } }, '{"a":{"c":[{"x":2,"y":1}],"d":null}}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [[2, 1], '[2,1]'],
    [null, 'null'],
    ['text', '"text"'],
  ])('%j', (content, text) => {
    expect(JSON.stringify(canonical(content))).toBe(text)
  })

  it('does not depend on who wrote the keys in which order, nor on being read back from its text', () => {
    fc.assert(
      fc.property(value, (content) => {
        const text = JSON.stringify(canonical(content))
        expect(JSON.stringify(canonical(turned(content)))).toBe(text)
        expect(JSON.stringify(canonical(JSON.parse(text)))).toBe(text)
        expect(canonical(content)).toEqual(content)
      }),
    )
  })
})

const KEYS = Object.keys(entry) as (keyof typeof entry)[]
const digested = { ...entry, salt: 's', digest: 'a'.repeat(64) }

describe('the text of an entry whose detail has a digest', () => {
  it.each(KEYS.filter((field) => field !== 'salt' && field !== 'detail'))('is another when %s is', (field) => {
    expect(chainText({ ...digested, [field]: field === 'seq' ? 8 : 'other' })).not.toBe(chainText(digested))
  })

  it('stays the same when detail and salt are gone', () => {
    expect(chainText({ ...digested, detail: {}, salt: null })).toBe(chainText(digested))
  })

  it('is never that of an entry from before, whatever is written as its detail', () => {
    const details: unknown[] = [digested.digest, { digest: digested.digest }, [digested.digest], digested.previousHash]
    for (const detail of details)
      expect(chainText({ ...entry, detail: detail as LedgerEntry['detail'] })).not.toBe(chainText(digested))
  })

  it('does not tell the detail without the salt', () => {
    expect(detailText('one', entry.detail)).not.toBe(detailText('two', entry.detail))
    expect(detailText('one', { outcome: 'hold', reason: '' })).toBe(detailText('one', entry.detail))
  })
})

describe('the text of an entry', () => {
  it('is the same whatever the order of its detail', () => {
    expect(chainText({ ...entry, detail: { reason: '', outcome: 'hold' } })).toBe(chainText(entry))
  })

  it.each(KEYS.filter((field) => field !== 'salt' && field !== 'digest'))('is another when %s is', (field) => {
    const other = { ...entry, [field]: field === 'seq' ? 8 : field === 'detail' ? { outcome: 'hold' } : 'other' }
    expect(chainText(other)).not.toBe(chainText(entry))
  })

  it('does not let a value slip from one field into the next', () => {
    expect(chainText({ ...entry, actorId: 'stone', actorName: 'STONE' })).not.toBe(
      chainText({ ...entry, actorId: 'stoneSTONE', actorName: '' }),
    )
  })
})
