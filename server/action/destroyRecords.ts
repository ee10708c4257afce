/**
 * What is over its time is destroyed: the schedule is set by name, a destruction is proposed by one person and carried out by another, in one
 * act that keeps series, authority, counts and the SHA-256 of everything that went; the chain holds as after an expungement (decision 17).
 */
import { closeRecords } from '#db/repository/removal.ts'
import { readOffice } from '#db/repository/office.ts'
import {
  destructionById,
  destructionsOfYear,
  insertDestruction,
  insertRetentionRule,
  retentionRules,
  updateDestruction,
} from '#db/repository/retention.ts'
import type { Db } from '#db/open.ts'
import { canonical } from '#shared/core/chain.ts'
import { localOf } from '#shared/core/zone.ts'
import { numberOfYear } from '#shared/core/numberOfYear.ts'
import { Problem } from '#shared/problem.ts'
import type { z } from 'zod'
import type {
  DestroyInput,
  Destruction,
  ProposeDestructionInput,
  RetentionRule,
  RetentionRuleInput,
  WithdrawDestructionInput,
} from '#shared/record/retention.ts'
import { sha256 } from '../act.ts'
import type { Acting } from '../context.ts'
import { cutoffOf, planDestruction } from '../retention/dueNow.ts'
import { asText } from '../sealing/lockAway.ts'
import { removeContent } from '../sealing/removeContent.ts'

export async function setRetention({ tx, actor, at, newId, enter }: Acting, input: RetentionRuleInput): Promise<RetentionRule> {
  const rule = { ...input, id: newId(), at, by: actor.id, byName: actor.name }
  await insertRetentionRule(tx, rule)
  await enter({ act: 'record.scheduled', subjectId: rule.id, detail: { ...input } })
  return rule
}

/** Throws `retention.noRule`, `retention.nothingDue`. */
export async function proposeDestruction(
  acting: Acting,
  { series }: z.infer<typeof ProposeDestructionInput>,
): Promise<Destruction> {
  const { tx, actor, at, newId, enter } = acting
  const rule = (await retentionRules(tx)).find((one) => one.series === series)
  const cutoff = rule && (await cutoffOf(tx, rule, at))
  const office = await readOffice(tx as unknown as Db)
  if (!rule || !cutoff || !office) throw new Problem('retention.noRule')
  const { plan } = await planDestruction(tx, series, cutoff.instant)
  if (plan.records === 0) throw new Problem('retention.nothingDue')
  const year = localOf(at, office.timeZone).slice(0, 4)
  const destruction: Destruction = {
    id: newId(),
    number: numberOfYear('D', year, await destructionsOfYear(tx, year)),
    series,
    authority: rule.authority,
    upTo: cutoff.instant,
    state: 'proposed',
    proposedAt: at,
    proposedBy: actor.id,
    proposedByName: actor.name,
    doneAt: null,
    doneBy: null,
    doneByName: null,
    withdrawnAt: null,
    withdrawnWhy: null,
    sha256: null,
    counts: null,
  }
  await insertDestruction(tx, destruction)
  const { id, number, authority, upTo } = destruction
  await enter({ act: 'record.destructionProposed', subjectId: id, detail: { number, series, authority, upTo } })
  return destruction
}

/** Throws `record.notFound`, `retention.closed`, `retention.ownProposal`, `retention.nothingDue`, `sealing.planChanged`. */
export async function destroy({ tx, actor, at, enter }: Acting, input: z.infer<typeof DestroyInput>): Promise<Destruction> {
  const destruction = await openDestruction(tx, input.destructionId)
  if (destruction.proposedBy === actor.id) throw new Problem('retention.ownProposal')
  const { id, number, series, authority, upTo } = destruction
  const { plan, found, ids } = await planDestruction(tx, series, upTo)
  if (plan.records === 0) throw new Problem('retention.nothingDue')
  if (plan.hash !== input.plan) throw new Problem('sealing.planChanged')
  const { taken, counts, ledger, looks } = await removeContent(tx, found)
  const destroyed = sha256(JSON.stringify(canonical(JSON.parse(JSON.stringify(taken, asText)))))
  const records = series === 'requests' || series === 'bookings' || series === 'lists'
  if (records) await closeRecords(tx, ids, id)
  const detail = { number, series, authority, upTo, records: plan.records, counts, sha256: destroyed, ledger, looks }
  await enter({ act: 'record.destroyed', subjectId: id, detail: records ? { ...detail, ids } : detail })
  const done: Destruction = {
    ...destruction,
    state: 'done',
    doneAt: at,
    doneBy: actor.id,
    doneByName: actor.name,
    sha256: destroyed,
    counts,
  }
  await updateDestruction(tx, done)
  return done
}

/** Throws `record.notFound`, `retention.closed`. */
export async function withdrawDestruction(
  { tx, at, enter }: Acting,
  { destructionId, why }: z.infer<typeof WithdrawDestructionInput>,
): Promise<Destruction> {
  const destruction = await openDestruction(tx, destructionId)
  const withdrawn: Destruction = { ...destruction, state: 'withdrawn', withdrawnAt: at, withdrawnWhy: why }
  await updateDestruction(tx, withdrawn)
  await enter({ act: 'record.withdrawn', subjectId: destructionId, detail: { number: destruction.number, why } })
  return withdrawn
}

async function openDestruction(tx: Acting['tx'], id: string): Promise<Destruction> {
  const destruction = await destructionById(tx, id)
  if (!destruction) throw new Problem('record.notFound', { id })
  if (destruction.state !== 'proposed') throw new Problem('retention.closed')
  return destruction
}
