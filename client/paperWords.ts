/** The words around the file of a paper: what it is, and what became of reading it. */
import type { PaperFile } from '#shared/record/paperFile.ts'
import type { PaperReading } from '#shared/record/paperReading.ts'

export const paperKindWord: Record<PaperFile['kind'], string> = {
  request: 'the request itself',
  warrant: 'warrant',
  service: 'proof of service',
  release: 'release paper',
  other: 'another paper',
}

export const mediaWord: Record<PaperFile['mediaType'], string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/tiff': 'TIFF',
}

export const readByWord = { fields: 'its form fields', text: 'its text', ocr: 'text recognition' } as const

export const unreadWord: Record<Extract<PaperReading, { outcome: 'unread' }>['why'], string> = {
  no_ocr: 'It is a scan, and this desk has no text recognition installed. Type what it says; the paper is kept all the same.',
  no_tiff: 'A TIFF is kept and can be downloaded, but neither shown nor read here. Type what it says, or scan it to PDF.',
  password: 'It is protected by a password, so it cannot be read here. It is kept as it is; ask the sender for an open copy.',
  damaged: 'It is damaged and cannot be read. It is kept as it came; ask the sender to send it again.',
  too_long: 'Reading it took too long and was given up. Type what it says; the paper is kept all the same.',
  too_big: 'It unpacks to more than a paper needs, so it was not read. Look at it with care before you trust it.',
  busy: 'Other papers are being read just now. Type what it says, or choose the file again in a minute.',
  nothing: 'Nothing for this form could be made out in it. Type what it says.',
}
