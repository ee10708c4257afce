/**
 * How large a spreadsheet is once it is unpacked: a small file can unpack to gigabytes. Its own directory (PKWARE APPNOTE 4.3.12) may lie, so
 * each part is unpacked once, and no further than the limit.
 */
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const STORED = 0

/** Whether it stays within so many bytes. Throws when it is no zip file. */
export function unpacksWithin(zip: Buffer, most: number): boolean {
  let end = zip.length - END_SIZE
  const least = Math.max(0, end - LONGEST_COMMENT)
  while (end >= least && zip.readUInt32LE(end) !== END) end -= 1
  if (end < least) throw new Error('This is no spreadsheet: it has no directory of parts.')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  let left = most
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) throw new Error('The directory of the spreadsheet is broken.')
    const [method, packed, begins] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    if (zip.readUInt32LE(at + 24) > left) return false
    if (begins + 30 > zip.length) throw new Error('The directory of the spreadsheet is broken.')
    const from = begins + 30 + zip.readUInt16LE(begins + 26) + zip.readUInt16LE(begins + 28)
    const part = zip.subarray(from, from + packed)
    const size = method === STORED ? part.length : inflated(part, left)
    if (size === null || size > left) return false
    left -= size
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return true
}

/** Null where it is more than the most. */
function inflated(part: Buffer, most: number): number | null {
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, most) }).length
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
