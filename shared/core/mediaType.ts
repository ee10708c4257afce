/** What kind of file it is, by its first bytes and never by its name; only papers: PDF, PNG, JPEG, TIFF. */
import type { MediaType } from '../record/paperFile.ts'

const STARTS: readonly (readonly [type: MediaType, bytes: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]

/** Fax servers put a few bytes before the mark of a PDF; readers look for it in the first 1024. */
const PDF_WITHIN = 1024

export function mediaType(bytes: Uint8Array): MediaType | null {
  const found = STARTS.find(([, start]) => standsAt(bytes, start, 0))
  if (found) return found[0]
  const last = Math.min(PDF_WITHIN, bytes.length - PDF.length)
  for (let at = 0; at <= last; at += 1) if (standsAt(bytes, PDF, at)) return 'application/pdf'
  return null
}

const standsAt = (bytes: Uint8Array, mark: readonly number[], at: number): boolean =>
  mark.every((byte, i) => bytes[at + i] === byte)
