/** Drafts of the policy: changed in place until they are signed or discarded, and kept after that. */
import type { DraftSummary, PolicyDraft } from '#shared/record/policyDraft.ts'
import { codec } from '../codec.ts'
import type { Db, Tx } from '../open.ts'

const { pack, unpack } = codec<PolicyDraft>()(['policies', 'lists', 'situations'])

/** How many that are closed a list still shows. */
const CLOSED = 20

export async function insertDraft(tx: Tx, draft: PolicyDraft): Promise<void> {
  await tx.insertInto('policyDraft').values(pack(draft)).execute()
}

export async function updateDraft(tx: Tx, draft: PolicyDraft): Promise<void> {
  await tx.updateTable('policyDraft').set(pack(draft)).where('id', '=', draft.id).execute()
}

export async function draftById(db: Db | Tx, id: string): Promise<PolicyDraft | undefined> {
  const row = await db.selectFrom('policyDraft').selectAll().where('id', '=', id).executeTakeFirst()
  return row && unpack(row)
}

/** Those that are open, then the last ones closed; each group newest change first. */
export async function listDrafts(db: Db): Promise<DraftSummary[]> {
  const open = await summaries(db).where('policyDraft.state', 'in', ['draft', 'proposed']).execute()
  const closed = await summaries(db).where('policyDraft.state', 'in', ['signed', 'discarded']).limit(CLOSED).execute()
  return [...open, ...closed].map(({ policies, ...row }) => ({ ...row, titles: titlesOf(policies) }))
}

const summaries = (db: Db) =>
  db
    .selectFrom('policyDraft')
    .leftJoin('policyVersion', 'policyVersion.draftId', 'policyDraft.id')
    .select([
      'policyDraft.id',
      'policyDraft.version',
      'policyDraft.state',
      'policyDraft.name',
      'policyDraft.policies',
      'policyDraft.basedOn',
      'policyDraft.changedAt',
      'policyDraft.changedBy',
      'policyDraft.changedByName',
      'policyDraft.proposedAt',
      'policyDraft.proposedBy',
      'policyDraft.proposedByName',
      'policyDraft.inForceFrom',
      'policyDraft.note',
      'policyDraft.returned',
      'policyVersion.id as versionId',
    ])
    .orderBy('policyDraft.changedAt', 'desc')
    .orderBy('policyDraft.id', 'desc')

const titlesOf = (policies: string): string[] => (JSON.parse(policies) as PolicyDraft['policies']).map((policy) => policy.title)
