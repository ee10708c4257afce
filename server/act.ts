/**
 * One act: one transaction, from the first read to the ledger entry; undone whole if anything refuses; sent twice, answered once. Only a
 * list of the jail system, or what another system pushes, makes more entries: one for each record that it changes, and one for itself.
 */
import { createHash } from 'node:crypto'
import { insertAnswer, readAnswer } from '#db/repository/answer.ts'
import { insertEntry, lastEntry } from '#db/repository/ledger.ts'
import { anyClosedRecord, closedAmong } from '#db/repository/removal.ts'
import type { Tx } from '#db/open.ts'
import { canonical, chainText, detailText } from '#shared/core/chain.ts'
import type { Actor } from '#shared/core/permit.ts'
import { Problem } from '#shared/problem.ts'
import type { Late } from '#shared/record/late.ts'
import type { Acting, NewEntry, Services } from './context.ts'

export type Call = {
  readonly key: string
  readonly procedure: string
  readonly input: unknown
  readonly actor: Actor
  readonly at: string
  readonly sessionId?: string | null
  /** Whether the person proved lately who they are; what the desk or a command does needs no proof. */
  readonly proven?: boolean
  readonly late?: Late | null
  /** A list from outside changes many records, each with an entry of its own. */
  readonly many?: boolean
}

/** Throws the action's `Problem`, `key.reused` when the key came before with something else to do, `late.inFuture`, `record.removed`. */
export async function act<T>(services: Services, call: Call, action: (acting: Acting) => Promise<T>): Promise<T> {
  const { key, procedure, actor, at, late = null, many = false } = call
  if (late && late.happenedAt > at) throw new Problem('late.inFuture')
  const inputHash = sha256(JSON.stringify(canonical(late ? { do: call.input, late } : call.input), inShort))
  const answer = await services.databases.write.transaction().execute(async (tx) => {
    const kept = await readAnswer(tx, key)
    if (kept) {
      if (kept.procedure !== procedure || kept.inputHash !== inputHash || kept.actorId !== actor.id)
        throw new Problem('key.reused')
      return JSON.parse(kept.answer) as T
    }
    let entered = 0
    // Nobody else enters anything while the transaction is open.
    let last: { seq: number; hash: string; at: string } | null = null
    const anyClosed = await anyClosedRecord(tx)
    const enter = async (entry: NewEntry): Promise<void> => {
      if (anyClosed && !entry.act.startsWith('record.')) await refuseClosed(tx, entry)
      entered += 1
      const before = last ?? (await lastEntry(tx))
      const detail = { ...entry.detail, ...(late && { late }), ...clockOf(before?.at, at) }
      const salt = services.newSalt()
      const full = {
        seq: (before?.seq ?? 0) + 1,
        at,
        actorId: actor.id,
        actorName: actor.name,
        detainerId: null,
        bookingId: null,
        ...entry,
        detail,
        salt,
        digest: sha256(detailText(salt, detail)),
        previousHash: before?.hash ?? '',
      }
      last = { seq: full.seq, hash: sha256(chainText(full)), at }
      await insertEntry(tx, { ...full, hash: last.hash })
    }
    const result = await action({
      tx,
      actor,
      at,
      sessionId: call.sessionId ?? null,
      proven: call.proven ?? true,
      late,
      newId: services.newId,
      enter,
    })
    if (many ? entered < 1 : entered !== 1)
      throw new Error(`${procedure} made ${entered} ledger entries; every act makes ${many ? 'at least' : 'exactly'} one`)
    await insertAnswer(tx, { key, actorId: actor.id, procedure, inputHash, answer: JSON.stringify(result ?? null), at })
    return result
  })
  services.live.wake()
  return answer
}

/** Nothing more is entered about what a court ordered away. */
async function refuseClosed(tx: Tx, { subjectId, detainerId = null, bookingId = null }: NewEntry): Promise<void> {
  if ((await closedAmong(tx, [subjectId, detainerId, bookingId])).length > 0) throw new Problem('record.removed')
}

/** Calls that come together are entered in the order in which they are done, not quite in that of their instants. */
const TOGETHER_MS = 60_000

/** A clock that was set back behind the last entry stands in the next one; the order is that of the sequence all the same (AU-8). */
const clockOf = (before: string | undefined, at: string): { clockWentBack?: { after: string } } =>
  before !== undefined && Date.parse(before) - Date.parse(at) > TOGETHER_MS ? { clockWentBack: { after: before } } : {}

/** No trace of a password is kept beside its own slow hash; the bytes of a paper are not spelled out once more only to be hashed. */
const inShort = (field: string, value: unknown): unknown =>
  field === 'password' ? undefined : field === 'content' && typeof value === 'string' ? sha256(value) : value

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
