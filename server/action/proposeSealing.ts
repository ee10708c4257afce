/** An order of a court is proposed by whoever holds it; another person carries it out, or it is withdrawn with a reason. Nothing goes yet. */
import { closedAmong } from '#db/repository/removal.ts'
import { readOffice } from '#db/repository/office.ts'
import { insertSealing, sealedStill, sealingById, sealingsOfYear, updateSealing } from '#db/repository/sealing.ts'
import { reachOf } from '#db/repository/reach.ts'
import type { Db } from '#db/open.ts'
import { localOf } from '#shared/core/zone.ts'
import { numberOfYear } from '#shared/core/numberOfYear.ts'
import { Problem } from '#shared/problem.ts'
import type { Sealing, SealingInput, UnsealingInput, WithdrawSealingInput } from '#shared/record/sealing.ts'
import type { Acting } from '../context.ts'

/** Throws `record.notFound`, `sealing.already`, `sealing.orderInFuture`. */
export async function proposeSealing(acting: Acting, input: SealingInput): Promise<Sealing> {
  if (!(await reachOf(acting.tx, input.reach, input.recordId))) throw new Problem('record.notFound', { id: input.recordId })
  if ((await closedAmong(acting.tx, [input.recordId])).length > 0) throw new Problem('sealing.already')
  return propose(acting, { ...input, undoes: null })
}

/** Throws `record.notFound`, `sealing.nothingSealed` where it was expunged or was unsealed already, `sealing.orderInFuture`. */
export async function proposeUnsealing(acting: Acting, { undoes, ...order }: UnsealingInput): Promise<Sealing> {
  const sealed = await sealingById(acting.tx, undoes)
  if (!sealed) throw new Problem('record.notFound', { id: undoes })
  if (!(await sealedStill(acting.tx)).includes(undoes)) throw new Problem('sealing.nothingSealed')
  const { reach, recordId } = sealed
  return propose(acting, { ...order, kind: 'unseal', reach, recordId, undoes })
}

type Proposed = Omit<SealingInput, 'kind'> & Pick<Sealing, 'kind' | 'undoes'>

async function propose({ tx, actor, at, newId, enter }: Acting, input: Proposed): Promise<Sealing> {
  const office = await readOffice(tx as unknown as Db)
  if (!office) throw new Problem('office.notSetUp')
  const today = localOf(at, office.timeZone).slice(0, 10)
  if (input.orderedOn > today) throw new Problem('sealing.orderInFuture')
  const year = today.slice(0, 4)
  const sealing: Sealing = {
    ...input,
    id: newId(),
    number: numberOfYear('S', year, await sealingsOfYear(tx, year)),
    state: 'proposed',
    proposedAt: at,
    proposedBy: actor.id,
    proposedByName: actor.name,
    doneAt: null,
    doneBy: null,
    doneByName: null,
    withdrawnAt: null,
    withdrawnWhy: null,
    keyHash: null,
    counts: null,
  }
  await insertSealing(tx, sealing)
  const { id, number, kind, reach, recordId, court, caseNumber, orderedOn } = sealing
  await enter({ act: 'record.proposed', subjectId: id, detail: { number, kind, reach, recordId, court, caseNumber, orderedOn } })
  return sealing
}

/** Throws `record.notFound`, `sealing.closed`. */
export async function withdrawSealing({ tx, at, enter }: Acting, { sealingId, why }: WithdrawSealingInput): Promise<Sealing> {
  const sealing = await sealingById(tx, sealingId)
  if (!sealing) throw new Problem('record.notFound', { id: sealingId })
  if (sealing.state !== 'proposed') throw new Problem('sealing.closed')
  const withdrawn: Sealing = { ...sealing, state: 'withdrawn', withdrawnAt: at, withdrawnWhy: why }
  await updateSealing(tx, withdrawn)
  await enter({ act: 'record.withdrawn', subjectId: sealingId, detail: { number: sealing.number, why } })
  return withdrawn
}
