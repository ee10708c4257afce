/** A supervisor records what was checked where the office's own file speaks against the paper. */
import { insertCheck } from '#db/repository/contradiction.ts'
import { entriesOfDetainer } from '#db/repository/ledger.ts'
import type { Tx } from '#db/open.ts'
import { Problem } from '#shared/problem.ts'
import type { CheckInput, ContradictionCheck } from '#shared/record/contradiction.ts'
import type { Acting } from '../context.ts'
import { contradictionsOf } from './contradictionsOf.ts'
import { recordsOf } from './recordsOf.ts'

/** Throws `record.notFound`, `decision.nothingToCheck`, `decision.ownMatch`. */
export async function checkContradiction(acting: Acting, input: CheckInput): Promise<ContradictionCheck> {
  const { tx, actor, at, newId } = acting
  const { found } = await contradictionsOf(tx, await recordsOf(tx, input.detainerId))
  const stands = input.of.every(({ kind, says }) => found.some((one) => one.kind === kind && one.says === says))
  if (!stands) throw new Problem('decision.nothingToCheck')
  if (input.of.some(({ kind }) => kind === 'identity') && (await whoAttached(tx, input.detainerId)) === actor.id)
    throw new Problem('decision.ownMatch')
  const check = { id: newId(), ...input, at, by: actor.id, byName: actor.name }
  await insertCheck(tx, check)
  const { detainerId, note } = check
  // What the file says stays in its record; the ledger names the kinds.
  const kinds = check.of.map(({ kind }) => kind)
  await acting.enter({ act: 'contradiction.checked', subjectId: check.id, detainerId, detail: { kinds, note } })
  return check
}

/** Whoever said that paper and booking are the same person is not the one who confirms it where the two differ. */
async function whoAttached(tx: Tx, detainerId: string): Promise<string | undefined> {
  const attached = (await entriesOfDetainer(tx, detainerId, null)).filter(
    ({ act, detail }) => act === 'detainer.attached' || (act === 'detainer.received' && detail['bookingId'] !== null),
  )
  return attached.at(-1)?.actorId
}
