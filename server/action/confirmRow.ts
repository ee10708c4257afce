/** A person says what a row is, one by one with a word of why; many at once only where nothing is left to weigh. It changes no request and no decision. */
import type { z } from 'zod'
import { agenciesToConfirm, confirmAgencies as confirmNamed } from '#db/repository/listColumn.ts'
import { classCounts, confirmCertain, listRow, updateListRow } from '#db/repository/listRow.ts'
import { readListRow } from '#shared/core/list/readListRow.ts'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'
import {
  type ConfirmAgenciesInput,
  type ConfirmClassInput,
  type ConfirmRowInput,
  type ListRow,
  OF_OURS,
} from '#shared/record/listRow.ts'
import type { Acting } from '../context.ts'
import { ourRequests } from '../list/ourRequests.ts'
import { readList } from './listPage.ts'

/** Throws `record.notFound`, `record.stale`, `list.needsRequest`, `list.noDecline`. */
export async function confirmRow(acting: Acting, input: z.output<typeof ConfirmRowInput>): Promise<ListRow> {
  const { tx, actor, at, enter } = acting
  const list = await readList(tx, input.listId)
  const current = await listRow(tx, list.id, input.row)
  if (!current) throw new Problem('record.notFound', { row: input.row })
  const revised = revise(current, input.version, {})
  const ofOurs = OF_OURS.some((one) => one === input.is)
  const [request] = ofOurs && input.detainerId !== null ? await ourRequests(tx, [input.detainerId]) : []
  if (ofOurs && !request) throw new Problem('list.needsRequest')
  const { claim } = readListRow(current.cells, list.mapping).reading
  if (input.is === 'agrees' && claim === 'declined' && request?.outcome !== 'decline') throw new Problem('list.noDecline')
  const row: ListRow = {
    ...revised,
    detainerId: request?.id ?? null,
    confirmed: input.is,
    confirmedAt: at,
    confirmedBy: actor.id,
    confirmedByName: actor.name,
    why: input.why,
  }
  await updateListRow(tx, row)
  await enter({
    act: 'list.confirmed',
    subjectId: list.id,
    detainerId: request?.id ?? null,
    detail: {
      list: list.number,
      number: request?.number ?? null,
      row: row.row,
      is: input.is,
      proposed: current.class,
      was: current.confirmed,
      why: input.why,
    },
  })
  return row
}

/** Throws `record.notFound`, and `list.notCertain` when not exactly so many wait. */
export async function confirmClass({ tx, actor, at, enter }: Acting, input: z.output<typeof ConfirmClassInput>) {
  const list = await readList(tx, input.listId)
  const waiting = (await classCounts(tx, list.id)).find((one) => one.class === input.is)?.certain ?? 0
  if (waiting !== input.rows) throw new Problem('list.notCertain', { waiting })
  const said = { confirmedAt: at, confirmedBy: actor.id, confirmedByName: actor.name, why: input.why }
  const rows = await confirmCertain(tx, list.id, input.is, said)
  await enter({ act: 'list.confirmed', subjectId: list.id, detail: { list: list.number, is: input.is, rows, why: input.why } })
  return { rows }
}

/** Throws `record.notFound`, and `list.notCertain` when not exactly so many rows of these names wait. */
export async function confirmAgencies({ tx, actor, at, enter }: Acting, input: z.output<typeof ConfirmAgenciesInput>) {
  const list = await readList(tx, input.listId)
  const column = list.mapping.columns.agency
  const named = column === undefined ? [] : await agenciesToConfirm(tx, list.id, column)
  const chosen = named.filter(({ name }) => input.names.includes(name))
  const waiting = chosen.reduce((sum, one) => sum + one.rows, 0)
  if (column === undefined || waiting !== input.rows) throw new Problem('list.notCertain', { waiting })
  const said = { confirmedAt: at, confirmedBy: actor.id, confirmedByName: actor.name, why: input.why }
  const rows = await confirmNamed(tx, list.id, column, input.names, said)
  const names = chosen.map(({ name }) => name)
  await enter({
    act: 'list.confirmed',
    subjectId: list.id,
    detail: { list: list.number, is: 'elsewhere', rows, names, why: input.why },
  })
  return { rows }
}
