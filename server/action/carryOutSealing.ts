/**
 * Another person carries the order out: what stood on the screen goes, in one act, with one entry that names each entry and look of the two
 * chains that lost its content. Sealed content is locked away under a key of whoever carries it out; expunged content is nowhere any more.
 */
import { closeRecords, reopenRecords } from '#db/repository/removal.ts'
import { dropSealedContent, insertSealedContent, sealedContent, sealingById, updateSealing } from '#db/repository/sealing.ts'
import { Problem } from '#shared/problem.ts'
import type { CarryOutInput, Sealing } from '#shared/record/sealing.ts'
import type { Acting } from '../context.ts'
import { hashOfKey, lockAway, unlock } from '../sealing/lockAway.ts'
import { planSealing } from '../sealing/planSealing.ts'
import { putBack } from '../sealing/putBack.ts'
import { removeContent } from '../sealing/removeContent.ts'

/**
 * Throws `record.notFound`, `sealing.closed`, `sealing.ownProposal`, `sealing.needsKey`; `sealing.blocked` with what stands against it;
 * `sealing.planChanged` where the rows are others than those on the screen; and what opening refuses.
 */
export async function carryOutSealing(acting: Acting, { sealingId, plan, key }: CarryOutInput): Promise<Sealing> {
  const { tx, actor, at } = acting
  const sealing = await sealingById(tx, sealingId)
  if (!sealing) throw new Problem('record.notFound', { id: sealingId })
  if (sealing.state !== 'proposed') throw new Problem('sealing.closed')
  if (sealing.proposedBy === actor.id) throw new Problem('sealing.ownProposal')
  if (sealing.kind !== 'expunge' && key === null) throw new Problem('sealing.needsKey')
  const by = { doneAt: at, doneBy: actor.id, doneByName: actor.name, state: 'done' as const }
  const done = sealing.kind === 'unseal' ? await undo(acting, sealing, key ?? '') : await remove(acting, sealing, plan, key)
  const after: Sealing = { ...sealing, ...by, ...done }
  await updateSealing(tx, after)
  return after
}

type Done = Pick<Sealing, 'counts' | 'keyHash'>

async function remove({ tx, enter }: Acting, sealing: Sealing, seen: string, key: string | null): Promise<Done> {
  const { id, number, kind, reach, recordId, court, caseNumber, orderedOn } = sealing
  const { plan, found, reached } = await planSealing(tx, reach, recordId)
  if (plan.blocks.length > 0) throw new Problem('sealing.blocked', plan.blocks)
  if (plan.hash !== seen) throw new Problem('sealing.planChanged')
  const { taken, counts, ledger, looks } = await removeContent(tx, found)
  const { subjectIds, bookingIds, detainerIds } = reached
  await closeRecords(tx, [...subjectIds, ...bookingIds, ...detainerIds], id)
  const seal = kind === 'seal' && key !== null
  if (seal) await insertSealedContent(tx, id, lockAway(taken, key, id))
  await enter({
    act: seal ? 'record.sealed' : 'record.expunged',
    subjectId: id,
    detail: { number, court, caseNumber, orderedOn, reach, subjectIds, bookingIds, detainerIds, counts, ledger, looks },
  })
  return { counts, keyHash: seal ? hashOfKey(key) : null }
}

/** Throws `sealing.nothingSealed`, `sealing.wrongKey`, `sealing.damaged`. */
async function undo(
  { tx, enter }: Acting,
  { id, number, undoes, court, caseNumber, orderedOn }: Sealing,
  key: string,
): Promise<Done> {
  const sealed = await sealingById(tx, undoes ?? '')
  const content = await sealedContent(tx, undoes ?? '')
  if (!sealed || !content) throw new Problem('sealing.nothingSealed')
  const counts = await putBack(tx, unlock(content, key, sealed.id, sealed.keyHash))
  await reopenRecords(tx, sealed.id)
  await dropSealedContent(tx, sealed.id)
  await enter({
    act: 'record.unsealed',
    subjectId: id,
    detail: { number, undoes: sealed.number, court, caseNumber, orderedOn, counts },
  })
  return { counts, keyHash: null }
}
