/** A paper arrives as a file: kept byte by byte with its hash and the instant, which the ledger names too; the same file is kept once a request. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { detainerById } from '#db/repository/detainer.ts'
import { insertPaperFile, paperFileByHash } from '#db/repository/paperFile.ts'
import { mediaType } from '#shared/core/mediaType.ts'
import { notYet } from '#shared/core/notYet.ts'
import { paperName } from '#shared/core/paperName.ts'
import { Problem } from '#shared/problem.ts'
import { type PaperFile, PaperFileInput } from '#shared/record/paperFile.ts'
import type { Acting, Services } from '../context.ts'

export const AddPaperFileInput = z.object({ detainerId: z.string(), file: PaperFileInput })

/** A paper may come after the request is closed, so any request takes it. Throws `record.notFound` and what `keepPaperFile` throws. */
export async function addPaperFile(acting: Acting, { detainerId, file }: z.infer<typeof AddPaperFileInput>): Promise<PaperFile> {
  const detainer = await detainerById(acting.tx, detainerId)
  if (!detainer) throw new Problem('record.notFound', { detainerId })
  const { kept, again } = await keepPaperFile(acting, detainerId, file)
  await acting.enter({
    act: again ? 'paperFile.cameAgain' : 'paperFile.added',
    subjectId: kept.id,
    detainerId,
    bookingId: detainer.bookingId,
    detail: { paperFile: inLedger(kept), kind: file.kind, receivedAt: file.receivedAt },
  })
  return kept
}

/** Throws `paperFile.wrongKind`, `.unreadable`, `.inFuture`. */
export async function keepPaperFile(
  { tx, actor, at, newId }: Acting,
  detainerId: string,
  { content, ...input }: PaperFileInput,
): Promise<{ kept: PaperFile; again: boolean }> {
  if (notYet(input.receivedAt, at)) throw new Problem('paperFile.inFuture')
  const bytes = bytesOf(content)
  const type = mediaType(bytes)
  if (!type) throw new Problem('paperFile.wrongKind')
  const sha256 = hashOf(bytes)
  const before = await paperFileByHash(tx, detainerId, sha256)
  if (before) return { kept: before, again: true }
  const kept = {
    ...input,
    id: newId(),
    detainerId,
    name: paperName(input.name, type),
    mediaType: type,
    size: bytes.length,
    sha256,
    enteredAt: at,
    by: actor.id,
    byName: actor.name,
  }
  await insertPaperFile(tx, kept, bytes)
  return { kept, again: false }
}

/** What the ledger says of a file: enough to prove it, nothing of what stands in it. */
export const inLedger = ({ id, name, size, sha256 }: PaperFile) => ({ id, name, size, sha256 })

/** Before anything is decoded or written. Throws `paperFile.tooLarge`. */
export function withinLimit({ paperLimit }: Services, file: { readonly content: string } | undefined): void {
  if (file && file.content.length > Math.ceil(paperLimit / 3) * 4) throw new Problem('paperFile.tooLarge', { most: paperLimit })
}

/** Throws `paperFile.unreadable` where it is not base64. */
export function bytesOf(content: string): Buffer {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length === 0 || bytes.toString('base64') !== content) throw new Problem('paperFile.unreadable')
  return bytes
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
