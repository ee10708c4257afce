/** The files of papers: lists without their bytes, the bytes only by name of one. */
import type { PaperFile } from '#shared/record/paperFile.ts'
import type { Db, Tx } from '../open.ts'

const COLUMNS = [
  'id',
  'detainerId',
  'name',
  'mediaType',
  'size',
  'sha256',
  'kind',
  'note',
  'receivedAt',
  'enteredAt',
  'by',
  'byName',
] as const

export async function insertPaperFile(tx: Tx, file: PaperFile, content: Uint8Array): Promise<void> {
  await tx
    .insertInto('paperFile')
    .values({ ...file, content })
    .execute()
}

/** In the order in which they arrived. */
export async function paperFilesOf(db: Db | Tx, detainerId: string): Promise<PaperFile[]> {
  return db
    .selectFrom('paperFile')
    .select(COLUMNS)
    .where('detainerId', '=', detainerId)
    .orderBy('receivedAt')
    .orderBy('id')
    .execute()
}

export async function paperFileByHash(db: Db | Tx, detainerId: string, sha256: string): Promise<PaperFile | undefined> {
  return db
    .selectFrom('paperFile')
    .select(COLUMNS)
    .where('detainerId', '=', detainerId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

export async function paperFileContent(db: Db | Tx, id: string): Promise<(PaperFile & { content: Uint8Array }) | undefined> {
  return db
    .selectFrom('paperFile')
    .select([...COLUMNS, 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
}
