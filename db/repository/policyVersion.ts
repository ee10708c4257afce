/** Versions of the office's policy, each kept whole and for ever; the one in force is the newest that has begun. */
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<PolicyVersion>()(['policies', 'lists'])

export async function insertPolicyVersion(tx: Tx, version: PolicyVersion): Promise<void> {
  await tx.insertInto('policyVersion').values(pack(version)).execute()
}

export async function policyInForce(db: Db | Tx, at: string): Promise<PolicyVersion | undefined> {
  const row = await db
    .selectFrom('policyVersion')
    .selectAll()
    .where('inForceFrom', '<=', at)
    .orderBy('inForceFrom', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && unpack(row)
}

export async function policyVersionById(db: Db | Tx, id: string): Promise<PolicyVersion | undefined> {
  const row = await db.selectFrom('policyVersion').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unpack(row)
}

export async function listPolicyVersions(db: Db | Tx): Promise<PolicyVersion[]> {
  const rows = await db.selectFrom('policyVersion').selectAll().orderBy('number', 'desc').execute()
  return rows.map(unpack)
}
