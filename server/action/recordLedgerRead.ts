/**
 * Who reads the audit log is on record (AU-2, access to it): an entry a quarter of an hour for each person and book, so that a screen which
 * reads itself anew does not fill what it reads. The entry is made before the answer is given, and no answer is given without it.
 */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#shared/core/permit.ts'
import { act } from '../act.ts'
import type { Context, Services } from '../context.ts'

const SAME_MS = 15 * 60_000

/** A restart forgets it, and then there is one entry more. */
const lastReads = new WeakMap<Services, Map<string, string>>()

export async function recordLedgerRead(
  { services, actor, at }: Pick<Context, 'services' | 'at'> & { readonly actor: Actor },
  what: 'ledger' | 'looks',
): Promise<void> {
  const reads = lastReads.get(services) ?? new Map<string, string>()
  lastReads.set(services, reads)
  const who = `${actor.id} ${what}`
  const last = reads.get(who)
  if (last !== undefined && Date.parse(at) - Date.parse(last) < SAME_MS) return
  await act(services, { key: randomUUID(), procedure: `${what}.read`, input: null, actor, at }, ({ enter }) =>
    enter({ act: 'ledger.read', subjectId: what, detail: { what } }),
  )
  reads.set(who, at)
}
