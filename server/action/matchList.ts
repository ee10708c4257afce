/** A list is compared with the log again, after something was entered late or we said more of who we are; what a person has confirmed stays. */
import { z } from 'zod'
import { listRows, updateListRow } from '#db/repository/listRow.ts'
import { updateList } from '#db/repository/list.ts'
import { readHead } from '#db/repository/ledger.ts'
import { type Classed, classRow } from '#shared/core/list/classRow.ts'
import { hearRequest } from '#shared/core/list/likeRequest.ts'
import { readListRow } from '#shared/core/list/readListRow.ts'
import { revise } from '#shared/core/revise.ts'
import type { Db } from '#db/open.ts'
import type { Acting } from '../context.ts'
import { listFrame, ourRequests } from '../list/ourRequests.ts'
import { readList } from './listPage.ts'

export const MatchListInput = z.object({ listId: z.string(), version: z.number().int() })

const PAGE = 1_000

export type Judged = { readonly logSize: number; readonly rows: ReadonlyMap<number, Classed> }

/** Beside the writer, a row a turn: a long list beside a large log takes minutes, and nobody waits for them. Throws `record.notFound`. */
export async function judgeList({ db }: { readonly db: Db }, { listId }: { readonly listId: string }): Promise<Judged> {
  const list = await readList(db, listId)
  const { seq: logSize } = await readHead(db)
  const judge = classRow(await listFrame(db, list), (await ourRequests(db)).map(hearRequest))
  const rows = new Map<number, Classed>()
  for (let after = 0; ; ) {
    const page = await listRows(db, listId, { open: true, after, limit: PAGE })
    for (const row of page) {
      rows.set(row.row, judge(readListRow(row.cells, list.mapping).reading))
      await new Promise((next) => setImmediate(next))
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return { logSize, rows }
    after = last.row
  }
}

/** Throws `record.notFound`, `record.stale`. */
export async function matchList(
  { tx, enter }: Acting,
  { listId, version }: z.infer<typeof MatchListInput>,
  { logSize, rows }: Judged,
) {
  const current = await readList(tx, listId)
  const list = { ...revise(current, version, {}), logSize }
  const changes: Record<string, number> = {}
  for (let after = 0; ; ) {
    const page = await listRows(tx, listId, { open: true, after, limit: PAGE })
    for (const row of page) {
      const now = rows.get(row.row)
      if (!now) continue
      const { class: is, detainerId, evidence } = now
      if (JSON.stringify(evidence) === JSON.stringify(row.evidence) && detainerId === row.detainerId) continue
      await updateListRow(tx, {
        ...row,
        version: row.version + 1,
        class: is,
        detainerId,
        evidence,
        certain: evidence.certain,
      })
      const change = is === row.class ? 'evidence only' : `${row.class} → ${is}`
      changes[change] = (changes[change] ?? 0) + 1
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) break
    after = last.row
  }
  await updateList(tx, list)
  await enter({ act: 'list.matched', subjectId: listId, detail: { number: list.number, logSize, changes } })
  return { list, changes }
}
