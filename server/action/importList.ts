/** An outside list stands from one act on: its rows have come in already, and every one of them is there or none is. */
import { Readable } from 'node:stream'
import { classCounts, rowsStaged } from '#db/repository/listRow.ts'
import { insertList, listByHash, listById, listsOfYear } from '#db/repository/list.ts'
import { readOffice } from '#db/repository/office.ts'
import { localOf } from '#shared/core/zone.ts'
import { numberOfYear } from '#shared/core/numberOfYear.ts'
import { Problem } from '#shared/problem.ts'
import type { ImportListInput, ListHead, OutsideList } from '#shared/record/list.ts'
import type { Acting, Services } from '../context.ts'
import { takeStaged } from '../list/stageList.ts'
import type { TableSource } from '../list/openTable.ts'

/** The bytes that were sent. Throws `list.tooLarge`. */
export function sentTable({ kind, content }: Pick<ImportListInput, 'kind' | 'content'>, { paperLimit }: Services): TableSource {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > mostBytes(paperLimit)) throw new Problem('list.tooLarge', { bytes: mostBytes(paperLimit) })
  return { kind, open: () => Readable.from(slices(bytes)) }
}

/** What the web takes: a list is larger than a paper, and comes in the same way. */
export const mostBytes = (paperLimit: number): number => paperLimit * 1.2

const SLICE = 65_536

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE)
}

/** Throws `list.underWay` when its rows are not there, `list.sameFile` when another import was quicker, `office.notSetUp`. */
export async function importList({ tx, actor, at, enter }: Acting, input: ListHead): Promise<OutsideList> {
  const { id, publisher, edition, fileName, kind, mapping, spanFrom, spanTo, note } = input
  const stands = await listById(tx, id)
  if (stands) throw new Problem('list.sameFile', { id, number: stands.number })
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const staged = await takeStaged(id)
  if (!staged || (await rowsStaged(tx, id)) !== staged.rows) throw new Problem('list.underWay')
  const before = await listByHash(tx, staged.sha256)
  if (before) throw new Problem('list.sameFile', { id: before.id, number: before.number })
  const year = localOf(at, office.timeZone).slice(0, 4)
  const list: OutsideList = {
    id,
    publisher,
    edition,
    fileName,
    kind,
    mapping,
    spanFrom,
    spanTo,
    note,
    ...staged,
    version: 1,
    number: numberOfYear('L', year, await listsOfYear(tx, year)),
    importedAt: at,
    importedBy: actor.id,
    importedByName: actor.name,
    answeredAt: null,
    answeredByName: null,
    letterHash: null,
  }
  await insertList(tx, list)
  const classes = Object.fromEntries((await classCounts(tx, id)).map((one) => [one.class, one.rows]))
  const { number, sha256, rows, repeats, unreadable, logSize } = list
  await enter({
    act: 'list.imported',
    subjectId: id,
    detail: { number, publisher, edition, sha256, rows, repeats, unreadable, logSize, classes },
  })
  return list
}
