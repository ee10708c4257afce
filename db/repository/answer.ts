/** Answers kept by the key of the call: a call sent twice gets the first answer again and changes nothing. */
import type { Db, Tx } from '../open.ts'
import type { Tables } from '../tables.ts'

export async function readAnswer(db: Db | Tx, key: string): Promise<Tables['answer'] | undefined> {
  return db.selectFrom('answer').selectAll().where('key', '=', key).executeTakeFirst()
}

export async function insertAnswer(tx: Tx, answer: Tables['answer']): Promise<void> {
  await tx.insertInto('answer').values(answer).execute()
}
