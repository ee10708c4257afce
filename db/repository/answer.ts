/** Answers kept by the key of the call: a call sent twice gets the first answer again and changes nothing. */
import type { Tx } from '../open.ts'
import type { Tables } from '../tables.ts'

export async function readAnswer(tx: Tx, key: string): Promise<Tables['answer'] | undefined> {
  return tx.selectFrom('answer').selectAll().where('key', '=', key).executeTakeFirst()
}

export async function insertAnswer(tx: Tx, answer: Tables['answer']): Promise<void> {
  await tx.insertInto('answer').values(answer).execute()
}
