/** What happens to a request after it was logged: attached to its booking, served on the person, cancelled or closed, its warrant proved. */
import { z } from 'zod'
import {
  detainerById,
  insertFindings,
  insertWarrants,
  updateDetainer,
  updateWarrant,
  warrantById,
} from '#db/repository/detainer.ts'
import { holdsOfDetainer } from '#db/repository/hold.ts'
import { notYet } from '#shared/core/notYet.ts'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'
import { type Detainer, Match, Service, type Warrant, WarrantInput } from '#shared/record/detainer.ts'
import type { Finding } from '#shared/record/finding.ts'
import type { Acting } from '../context.ts'
import { attachable } from './attachable.ts'
import { endDetainer } from './endDetainer.ts'
import { endOnProof } from './endOnProof.ts'
import { evaluateDetainer } from './evaluateDetainer.ts'
import { KnownFinding } from './knownFinding.ts'

const edited = { detainerId: z.string(), version: z.number().int() }

export const AttachInput = z.object({ ...edited, match: Match })
export const ServeInput = z.object({ ...edited, service: Service })
export const CloseInput = z.object({
  ...edited,
  status: z.enum(['rescinded', 'superseded', 'closed', 'not_ours']),
  note: z.string().trim().min(1, 'Say on what paper or grounds.').max(1000, 'Keep the note under 1,000 characters.'),
})
export const AddWarrantInput = z.object({ detainerId: z.string(), warrant: WarrantInput })
export const ChangeWarrantInput = z.object({ warrantId: z.string(), version: z.number().int(), change: WarrantInput })
export const RecordFindingInput = z.object({ detainerId: z.string(), finding: KnownFinding })

export async function attachDetainer(acting: Acting, input: z.infer<typeof AttachInput>): Promise<Detainer> {
  const current = await open(acting, input.detainerId)
  // A hold belongs to the stay on which it ran: moving the paper would free that stay for another one.
  if ((await holdsOfDetainer(acting.tx, current.id)).length > 0) throw new Problem('hold.alreadyUsed')
  const booking = await attachable(acting.tx, current, input.match)
  const detainer = revise(current, input.version, { bookingId: booking.id, match: input.match })
  const detail = { bookingId: booking.id, from: current.bookingId, identifiers: input.match.identifiers }
  return changed(acting, 'detainer.attached', detainer, detail)
}

export async function serveDetainer(acting: Acting, input: z.infer<typeof ServeInput>): Promise<Detainer> {
  const detainer = revise(await open(acting, input.detainerId), input.version, { service: input.service })
  // Service lets a hold start, so it cannot be written down ahead of time.
  if (notYet(input.service.servedAt, acting.at)) throw new Problem('detainer.servedInFuture')
  return changed(acting, 'detainer.served', detainer, { service: input.service })
}

export async function closeDetainer(acting: Acting, input: z.infer<typeof CloseInput>): Promise<Detainer> {
  const { status, note: statusNote } = input
  const current = revise(await open(acting, input.detainerId), input.version, { status, statusNote })
  const ended = await endDetainer(acting, { ...current, version: input.version }, input.status, input.note)
  const evaluated = await evaluateDetainer(acting, ended.id, 'fact_changed')
  const act = input.status === 'rescinded' ? 'detainer.cancelled' : 'detainer.closed'
  const detail = { status: input.status, note: input.note, evaluated: evaluated ? [evaluated] : [] }
  await acting.enter({ act, subjectId: ended.id, detainerId: ended.id, detail })
  return ended
}

export async function addWarrant(acting: Acting, input: z.infer<typeof AddWarrantInput>): Promise<Warrant> {
  const detainer = await open(acting, input.detainerId)
  const warrant = { ...input.warrant, id: acting.newId(), detainerId: detainer.id, version: 1 }
  await insertWarrants(acting.tx, [warrant])
  await entered(acting, 'warrant.added', warrant.id, detainer.id, {
    kind: warrant.kind,
    signedBy: warrant.signedBy,
    status: warrant.status,
  })
  return warrant
}

export async function changeWarrant(acting: Acting, input: z.infer<typeof ChangeWarrantInput>): Promise<Warrant> {
  const before = await warrantById(acting.tx, input.warrantId)
  if (!before) throw new Problem('record.notFound', { warrantId: input.warrantId })
  // Also after the request has ended: a judge's paper keeps a person by itself, until it is vacated or expires.
  const warrant = revise(before, input.version, input.change)
  await updateWarrant(acting.tx, warrant)
  await entered(acting, 'warrant.changed', warrant.id, warrant.detainerId, { was: summary(before), is: summary(warrant) })
  return warrant
}

const summary = ({ kind, signedBy, status }: Warrant) => ({ kind, signedBy, status })

export async function recordFinding(acting: Acting, input: z.infer<typeof RecordFindingInput>): Promise<Finding> {
  const detainer = await open(acting, input.detainerId)
  const finding = {
    ...input.finding,
    id: acting.newId(),
    detainerId: detainer.id,
    enteredAt: acting.at,
    enteredBy: acting.actor.id,
  }
  await insertFindings(acting.tx, [finding])
  const ended = await endOnProof(acting, detainer.bookingId, [finding])
  await entered(acting, 'finding.recorded', finding.id, detainer.id, {
    fact: finding.fact,
    value: finding.value,
    source: finding.source,
    ended,
  })
  return finding
}

/** Throws `record.notFound`, `detainer.closed`. */
async function open({ tx }: Acting, id: string): Promise<Detainer> {
  const detainer = await detainerById(tx, id)
  if (!detainer) throw new Problem('record.notFound', { detainerId: id })
  if (detainer.status !== 'active') throw new Problem('detainer.closed')
  return detainer
}

async function changed(
  acting: Acting,
  act: 'detainer.attached' | 'detainer.served',
  detainer: Detainer,
  detail: Record<string, unknown>,
) {
  await updateDetainer(acting.tx, detainer)
  await entered(acting, act, detainer.id, detainer.id, detail)
  return detainer
}

async function entered(
  acting: Acting,
  act: 'detainer.attached' | 'detainer.served' | 'warrant.added' | 'warrant.changed' | 'finding.recorded',
  subjectId: string,
  detainerId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const evaluated = await evaluateDetainer(acting, detainerId, 'fact_changed')
  await acting.enter({ act, subjectId, detainerId, detail: { ...detail, evaluated: evaluated ? [evaluated] : [] } })
}
