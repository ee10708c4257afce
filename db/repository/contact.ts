/** Contacts about requests, in the order in which they were made. */
import type { Contact } from '#shared/record/contact.ts'
import type { Db, Tx } from '../open.ts'

export async function insertContact(tx: Tx, contact: Contact): Promise<void> {
  await tx.insertInto('contact').values(contact).execute()
}

export async function contactsOf(db: Db | Tx, detainerIds: readonly string[]): Promise<Contact[]> {
  if (detainerIds.length === 0) return []
  return db.selectFrom('contact').selectAll().where('detainerId', 'in', detainerIds).orderBy('at').orderBy('id').execute()
}
