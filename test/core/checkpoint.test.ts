/** A checkpoint as text: written and read back whatever else stands around it, and what it says when it is held against a ledger. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdAgainst, readCheckpoints, type SignedCheckpoint, signedText } from '#shared/core/checkpoint.ts'

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))
const one = fc.record<SignedCheckpoint>({
  origin: fc.constantFrom('Juniper County Sheriff (WI 55999)', 'An office that is not set up'),
  size: fc.nat(),
  head: hash,
  keyId: hash.map((text) => text.slice(0, 8)),
  signature: fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64')),
})

describe('a text with checkpoints', () => {
  it('gives them back in their order, with blank lines or notes between them and whatever ends a line', () => {
    const around = fc.constantFrom('\n', '\n\n', '\nmailed to the county clerk\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(one, around), { maxLength: 5 }), fc.boolean(), (all, windows) => {
        const text = all.map(([signed, after]) => signedText(signed) + after).join('')
        expect(readCheckpoints(windows ? text.replaceAll('\n', '\r\n') : text)).toEqual(all.map(([signed]) => signed))
      }),
    )
  })

  it('is no checkpoint where a line is missing or cut', () => {
    fc.assert(
      fc.property(one, fc.nat(3), (signed, gone) => {
        const lines = signedText(signed).split('\n')
        expect(readCheckpoints(lines.filter((_, i) => i !== gone).join('\n'))).toEqual([])
      }),
    )
  })
})

describe('a ledger held against a checkpoint', () => {
  const checkpoint = { origin: 'Juniper', size: 5, head: 'aa' }
  it.each([
    ['that it has grown from', 7, 'aa', { state: 'agrees' }],
    ['that was just made', 5, 'aa', { state: 'agrees' }],
    ['and ends before', 3, null, { state: 'shortened', from: 4, to: 5 }],
    ['and has another entry there', 7, 'bb', { state: 'rewritten', found: 'bb' }],
  ])('%s', (_, size, at, held) => {
    expect(holdAgainst(checkpoint, size, at)).toMatchObject(held)
  })
})
