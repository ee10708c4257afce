/** How large a spreadsheet is once it is unpacked, by what its own directory says (PKWARE APPNOTE 4.3.12); a small file can unpack to gigabytes. */
const END = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535

/** In bytes. Throws when it is no zip file. */
export function unpackedSize(zip: Buffer): number {
  let end = zip.length - END_SIZE
  const least = Math.max(0, end - LONGEST_COMMENT)
  while (end >= least && zip.readUInt32LE(end) !== END) end -= 1
  if (end < least) throw new Error('This is no spreadsheet: it has no directory of parts.')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  let size = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) throw new Error('The directory of the spreadsheet is broken.')
    size += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return size
}
