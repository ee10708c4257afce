/** Drafts of the policy; versions signed by a second person, with the day they were known; proofs of who signs; evaluations read by their day. */
import { type Kysely, sql } from 'kysely'
import { changeOnce, keepForever } from './trigger.ts'
import { integer, text } from './column.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const draft = db.schema.createTable('policyDraft').addColumn('id', 'text', (column) => column.primaryKey())
  await integer(
    text(
      draft,
      `state name policies lists situations basedOn? changedAt changedBy changedByName proposedAt? proposedBy? proposedByName?
       inForceFrom? note? returned?`,
    ),
    'version',
  ).execute()
  await db.schema.createIndex('policyDraft_by_state').on('policyDraft').columns(['state', 'changedAt']).execute()

  await signVersions(db)

  await db.schema
    .createTable('stepUp')
    .addColumn('sessionId', 'text', (column) => column.primaryKey().references('session.id').onDelete('cascade'))
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()

  await db.schema.dropIndex('evaluation_of_detainer').execute()
  await db.schema.createIndex('evaluation_latest').on('evaluation').columns(['detainerId', 'evaluatedAt', 'id']).execute()
}

/** Whoever loaded a version alone stands as its only signature; it was known from the instant from which it bound. */
async function signVersions(db: Kysely<unknown>): Promise<void> {
  await changeOnce(db, 'policyVersion')
  const statements = [
    `alter table "policyVersion" rename column "loadedBy" to "signedBy"`,
    `alter table "policyVersion" rename column "loadedByName" to "signedByName"`,
    `alter table "policyVersion" add column "situations" text not null default '[]'`,
    `alter table "policyVersion" add column "enteredAt" text not null default ''`,
    ...['draftId', 'note', 'proposedBy', 'proposedByName', 'suspension'].map(
      (name) => `alter table "policyVersion" add column "${name}" text`,
    ),
    `update "policyVersion" set "enteredAt" = "inForceFrom"`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
  await keepForever(db, 'policyVersion')
}
