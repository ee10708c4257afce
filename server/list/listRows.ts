/** Rows of a list as they are shown: what they say, what they were matched with, and what our log has of that now. */
import { listRows as readRows } from '#db/repository/listRow.ts'
import type { Db, Tx } from '#db/open.ts'
import type { OurRequest } from '#shared/core/list/likeRequest.ts'
import { readListRow } from '#shared/core/list/readListRow.ts'
import type { ListField, OutsideList } from '#shared/record/list.ts'
import type { ListReading, ListRow } from '#shared/record/listRow.ts'
import { ourRequests } from './ourRequests.ts'

type Ours = Omit<OurRequest, 'persons' | 'numbers' | 'aNumbers' | 'charges'>

export type ShownRow = Omit<ListRow, 'listId' | 'detainerId' | 'issuedOn' | 'confirmedBy'> & {
  readonly reading: ListReading
  readonly unread: readonly ListField[]
  readonly ours: Ours | null
}

export async function shownRows(
  db: Db | Tx,
  list: Pick<OutsideList, 'id' | 'mapping'>,
  which: Parameters<typeof readRows>[2],
): Promise<ShownRow[]> {
  const rows = await readRows(db, list.id, which)
  const ids = [...new Set(rows.flatMap(({ detainerId }) => detainerId ?? []))]
  const ours = new Map((ids.length === 0 ? [] : await ourRequests(db, ids)).map((one) => [one.id, withoutPerson(one)]))
  return rows.map(({ listId: _, detainerId, issuedOn: __, confirmedBy: ___, ...row }) => ({
    ...row,
    ...readListRow(row.cells, list.mapping),
    ours: ours.get(detainerId ?? '') ?? null,
  }))
}

const withoutPerson = ({ persons: _, numbers: __, aNumbers: ___, charges: ____, ...rest }: OurRequest): Ours => rest

const PAGE = 1_000

/** Every row, a page at a time; between two pages others have their turn. */
export async function* pagesOf(db: Db | Tx, list: Pick<OutsideList, 'id' | 'mapping'>): AsyncGenerator<readonly ShownRow[]> {
  for (let after = 0; ; ) {
    const page = await shownRows(db, list, { after, limit: PAGE })
    yield page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.row
    await new Promise((next) => setImmediate(next))
  }
}
