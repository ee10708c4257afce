/** A file name as it may stand in a record and on another computer: its last part, without signs that hide or redirect, ending by its type. */
import type { MediaType } from '../record/paperFile.ts'

const ENDING: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
}

const LONGEST = 120

export function paperName(given: string, type: MediaType): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    // Control signs and those that turn the reading direction would let a name look like another one.
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const endings = ENDING[type]
  const ending = plain.split('.').at(-1)?.toLowerCase() ?? ''
  const stem = endings.includes(ending) ? plain.slice(0, -ending.length - 1) : plain
  return `${stem.slice(0, LONGEST).trim() || 'paper'}.${endings.includes(ending) ? ending : endings[0]}`
}
