/** A list is compared with the log again, after something was entered late or we said more of who we are; what a person has confirmed stays. */
import { z } from 'zod'
import { listRows, updateListRow } from '#db/repository/listRow.ts'
import { updateList } from '#db/repository/list.ts'
import { readHead } from '#db/repository/ledger.ts'
import { classRow } from '#shared/core/list/classRow.ts'
import { hearRequest } from '#shared/core/list/likeRequest.ts'
import { readListRow } from '#shared/core/list/readListRow.ts'
import { revise } from '#shared/core/revise.ts'
import type { Acting } from '../context.ts'
import { listFrame, ourRequests } from '../list/ourRequests.ts'
import { readList } from './listPage.ts'

export const MatchListInput = z.object({ listId: z.string(), version: z.number().int() })

const PAGE = 1_000

/** Throws `record.notFound`, `record.stale`. */
export async function matchList({ tx, enter }: Acting, { listId, version }: z.infer<typeof MatchListInput>) {
  const current = await readList(tx, listId)
  const { seq: logSize } = await readHead(tx)
  const list = { ...revise(current, version, {}), logSize }
  const judge = classRow(await listFrame(tx, list), (await ourRequests(tx)).map(hearRequest))
  const changes: Record<string, number> = {}
  for (let after = 0; ; ) {
    const page = await listRows(tx, listId, { open: true, after, limit: PAGE })
    for (const row of page) {
      const { class: is, detainerId, evidence } = judge(readListRow(row.cells, list.mapping).reading)
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
    await new Promise((next) => setImmediate(next))
  }
  await updateList(tx, list)
  await enter({ act: 'list.matched', subjectId: listId, detail: { number: list.number, logSize, changes } })
  return { list, changes }
}
