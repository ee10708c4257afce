/** The file of a paper, chosen or dropped: looked at before it is sent, so that what the desk would refuse is refused at once. */
import { mediaType } from '#shared/core/mediaType.ts'
import type { MediaType } from '#shared/record/paperFile.ts'
import { sayCode } from './words.ts'

export type ChosenPaper = {
  readonly name: string
  readonly type: MediaType
  readonly size: number
  /** The bytes in base64, as they are sent. */
  readonly content: string
  /** The address of the bytes within this page, to show them; to be given back by `URL.revokeObjectURL`. */
  readonly address: string
}

export async function choosePaper(file: File, mostBytes: number): Promise<ChosenPaper | { readonly refused: string }> {
  if (file.size === 0) return { refused: 'The file is empty. Scan the paper again.' }
  if (file.size > mostBytes) {
    return { refused: `${saySize(file.size)}, and this desk takes ${saySize(mostBytes)}. ${sayCode('paperFile.tooLarge')}` }
  }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { refused: 'The browser could not read this file. Copy it to this computer first, then choose it again.' }
  const type = mediaType(new Uint8Array(bytes))
  if (!type) return { refused: sayCode('paperFile.wrongKind') }
  // By what it is, never by what the file says it is: an address of this page must not become one with a script.
  const blob = new Blob([bytes], { type })
  return { name: file.name, type, size: file.size, content: await base64Of(blob), address: URL.createObjectURL(blob) }
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** `240 kB`, `1.3 MB`. */
export const saySize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Number((bytes / 1_000_000).toFixed(1))} MB`

function base64Of(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '')
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })
}
