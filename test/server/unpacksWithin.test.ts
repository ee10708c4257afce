/** A small file that unpacks to a great one is found out, whether its directory says so or not. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpacksWithin } from '#server/list/unpacksWithin.ts'

/** A zip file of one part; `says`: what its directory calls the size of the part unpacked. */
function zipOf(content: Buffer, says = content.length): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(says, 24)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, entry, end])
}

describe('a spreadsheet', () => {
  const large = Buffer.alloc(50_000)
  it.each([
    ['that stays within the limit', zipOf(large), 50_000, true],
    ['that does not', zipOf(large), 49_999, false],
    ['whose directory says less than there is', zipOf(large, 10), 49_999, false],
    ['whose directory says more than there is', zipOf(Buffer.alloc(10), 60_000), 49_999, false],
  ])('%s', (_, zip, most, within) => {
    expect(unpacksWithin(zip, most)).toBe(within)
  })

  it('that is none is refused', () => {
    expect(() => unpacksWithin(Buffer.from('no spreadsheet at all, but long enough'), 100)).toThrow('no spreadsheet')
  })
})
