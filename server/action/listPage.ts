/** The lists with their counts; one list with its classes; one row beside the requests of ours that it may be about. */
import { agencyEntries } from '#db/repository/agency.ts'
import { allLists, listById } from '#db/repository/list.ts'
import { classCounts, listRow, rowsSharing } from '#db/repository/listRow.ts'
import { entriesOfSubject } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db, Tx } from '#db/open.ts'
import { agencyOfOffice } from '#shared/core/list/agencyOfOffice.ts'
import { readListRow } from '#shared/core/list/readListRow.ts'
import type { Actor } from '#shared/core/permit.ts'
import { Problem } from '#shared/problem.ts'
import type { OutsideList } from '#shared/record/list.ts'
import type { Context } from '../context.ts'
import { ourRequests } from '../list/ourRequests.ts'
import { recordLook } from './recordLook.ts'

/** Throws `record.notFound`. */
export async function readList(db: Db | Tx, id: string): Promise<OutsideList> {
  const list = await listById(db, id)
  if (!list) throw new Problem('record.notFound', { id })
  return list
}

export async function listsWithCounts(db: Db) {
  const lists = []
  for (const list of await allLists(db)) lists.push({ list, counts: await classCounts(db, list.id) })
  return lists
}

/** Throws `record.notFound`. */
export async function listPage(db: Db, id: string) {
  const list = await readList(db, id)
  return { list, counts: await classCounts(db, id), timeline: await entriesOfSubject(db, id) }
}

/** The last word on who we are, and what was said before. Throws `office.notSetUp`. */
export async function agencyPage(db: Db) {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  const entries = await agencyEntries(db)
  return { identity: entries[0] ?? agencyOfOffice(office), entries, said: entries.length > 0 }
}

/** To see whom a row may be about is a look at them. Throws `record.notFound`. */
export async function listRowPage(ctx: Context & { readonly actor: Actor }, id: string, number: number) {
  const list = await readList(ctx.db, id)
  const row = await listRow(ctx.db, id, number)
  if (!row) throw new Problem('record.notFound', { id, row: number })
  const ids = [...new Set([...(row.detainerId === null ? [] : [row.detainerId]), ...row.evidence.alike])]
  const found = ids.length === 0 ? [] : await ourRequests(ctx.db, ids)
  for (const one of found) await recordLook(ctx, { detainerId: one.id })
  const { reading, unread } = readListRow(row.cells, list.mapping)
  return {
    list: { id: list.id, number: list.number, headings: list.headings, mapping: list.mapping },
    row,
    reading,
    unread,
    ours: ids.flatMap((one) => found.find((request) => request.id === one) ?? []),
    sharedWith: row.detainerId === null ? [] : (await rowsSharing(ctx.db, id, row.detainerId)).filter((one) => one !== number),
  }
}
