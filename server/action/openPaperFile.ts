/** A paper is looked at: its bytes, and whether they are still those that arrived, by the hash in its record and by the one in the ledger. */
import { entriesOfDetainer } from '#db/repository/ledger.ts'
import { paperFileContent } from '#db/repository/paperFile.ts'
import type { Db } from '#db/open.ts'
import { Problem } from '#shared/problem.ts'
import type { PaperFile } from '#shared/record/paperFile.ts'
import { hashOf } from './keepPaperFile.ts'

export type OpenedPaper = {
  readonly file: PaperFile
  /** The bytes in base64. */
  readonly content: string
  /** False: what is stored is not what arrived. */
  readonly sound: boolean
}

/** Throws `record.notFound`. */
export async function openPaperFile(db: Db, id: string): Promise<OpenedPaper> {
  const found = await paperFileContent(db, id)
  if (!found) throw new Problem('record.notFound', { paperFileId: id })
  const { content, ...file } = found
  const now = hashOf(content)
  const entries = await entriesOfDetainer(db, file.detainerId, null)
  const entered = entries.map(({ detail }) => detail.paperFile as Partial<PaperFile> | undefined).find((one) => one?.id === id)
  const sound = now === file.sha256 && now === entered?.sha256
  return { file, content: Buffer.from(content).toString('base64'), sound }
}
