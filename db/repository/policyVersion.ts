/** Versions of the office's policy, each kept whole and for ever; in force is the one with the highest number among those that have begun. */
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<PolicyVersion>()(['policies', 'lists', 'situations', 'suspension'])

export async function insertPolicyVersion(tx: Tx, version: PolicyVersion): Promise<void> {
  await tx.insertInto('policyVersion').values(pack(version)).execute()
}

/** `knownAt`: as it was known at that instant; without it, as it is known now. */
export async function policyInForce(db: Db | Tx, at: string, knownAt?: string): Promise<PolicyVersion | undefined> {
  const row = await db
    .selectFrom('policyVersion')
    .selectAll()
    .where('inForceFrom', '<=', at)
    .$if(knownAt !== undefined, (q) => q.where('enteredAt', '<=', knownAt ?? ''))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && unpack(row)
}

/** The one signed last, whether or not it has begun: what the next one must be based on. */
export async function latestPolicyVersion(db: Db | Tx): Promise<PolicyVersion | undefined> {
  const row = await db.selectFrom('policyVersion').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()
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

/** The first instant after `at` from which a version is to bind. */
export async function nextBeginning(db: Db, at: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('policyVersion')
    .select('inForceFrom')
    .where('inForceFrom', '>', at)
    .orderBy('inForceFrom')
    .limit(1)
    .executeTakeFirst()
  return row?.inForceFrom
}
