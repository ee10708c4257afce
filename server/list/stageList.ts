/**
 * The rows of a list come in piece by piece, each piece a short transaction of its own, so that others read and write in between. Nobody sees
 * them until the one act that makes the list stand; what is broken off before stays without a list and is swept out.
 */
import { createHash } from 'node:crypto'
import { type NewListRow, brokenOff, stageRows, sweepRows } from '#db/repository/listRow.ts'
import { listById, listByHash } from '#db/repository/list.ts'
import { readHead } from '#db/repository/ledger.ts'
import { classRow } from '#shared/core/list/classRow.ts'
import { hearRequest } from '#shared/core/list/likeRequest.ts'
import { rowReader } from '#shared/core/list/readListRow.ts'
import { Problem } from '#shared/problem.ts'
import type { ListHead } from '#shared/record/list.ts'
import type { Services } from '../context.ts'
import { listFrame, ourRequests } from './ourRequests.ts'
import { openTable, type TableSource } from './openTable.ts'

export type Staged = {
  readonly sha256: string
  readonly bytes: number
  readonly headings: readonly string[]
  readonly rows: number
  readonly repeats: number
  readonly unreadable: number
  readonly logSize: number
}

const PIECE = 1_000
/** After so long others have their turn. */
const TURN_MS = 10

/** What is coming in, or has come in and waits for its act; the same import sent twice waits for the one that runs. */
const underWay = new Map<string, Promise<Staged>>()

type Head = Pick<ListHead, 'id' | 'mapping' | 'spanTo'>

/** Throws `list.sameFile`, `list.nothingMapped`, `list.empty`, and what `openTable` throws. `tell`: how many rows have come. */
export async function stageList(
  services: Services,
  head: Head,
  source: TableSource,
  tell: (rows: number) => void = () => {},
): Promise<void> {
  const { read, write } = services.databases
  const { id, mapping } = head
  if (await listById(read, id)) return
  if (Object.keys(mapping.columns).length === 0) throw new Problem('list.nothingMapped')
  const coming = underWay.get(id) ?? takeRows(services, head, source, tell)
  underWay.set(id, coming)
  try {
    await coming
  } catch (error) {
    underWay.delete(id)
    await write.transaction().execute((tx) => sweepRows(tx, id))
    throw error
  }
}

/** Whose act follows has them once. */
export async function takeStaged(id: string): Promise<Staged | null> {
  const staged = await underWay.get(id)
  underWay.delete(id)
  return staged ?? null
}

/** When the desk starts: rows of imports that were broken off. */
export async function sweepBroken({ databases }: Pick<Services, 'databases'>): Promise<void> {
  for (const id of await brokenOff(databases.read)) await databases.write.transaction().execute((tx) => sweepRows(tx, id))
}

async function takeRows(services: Services, head: Head, source: TableSource, tell: (rows: number) => void): Promise<Staged> {
  const { read: db, write } = services.databases
  const { id, mapping } = head
  const { sha256, bytes } = await hashOf(source)
  const before = await listByHash(db, sha256)
  if (before) throw new Problem('list.sameFile', { id: before.id, number: before.number })
  await write.transaction().execute((tx) => sweepRows(tx, id))
  const { seq: logSize } = await readHead(db)
  const judge = await judgeOf(services, head)
  const read = rowReader(mapping)
  const seen = new Set<string>()
  const mapped = Object.values(mapping.columns).toSorted((a, b) => a - b)
  let headings: readonly string[] = []
  let [rows, unreadable] = [0, 0]
  let piece: NewListRow[] = []
  let turn = performance.now()
  const put = async () => {
    const full = piece
    piece = []
    await write.transaction().execute((tx) => stageRows(tx, id, full))
    tell(rows)
  }
  for await (const batch of openTable(source)) {
    for (const { row, cells } of batch) {
      if (row === mapping.heading) headings = cells
      if (row <= mapping.heading) continue
      const { reading, unread } = read(cells)
      seen.add(mapped.map((column) => cells[column] ?? '').join('\u001f'))
      rows += 1
      unreadable += Number(unread.length > 0)
      piece.push({ row, cells, ...judge(reading), issuedOn: reading.issuedOn })
      if (piece.length === PIECE) await put()
      if (performance.now() - turn > TURN_MS) {
        await new Promise((next) => setImmediate(next))
        turn = performance.now()
      }
    }
  }
  if (rows === 0) throw new Problem('list.empty')
  if (piece.length > 0) await put()
  return { sha256, bytes, headings, rows, repeats: rows - seen.size, unreadable, logSize }
}

async function judgeOf({ databases }: Services, head: Head) {
  const frame = await listFrame(databases.read, head)
  const ours = (await ourRequests(databases.read)).map(hearRequest)
  return classRow(frame, ours)
}

async function hashOf(source: TableSource): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of source.open()) {
    hash.update(part as Buffer)
    bytes += (part as Buffer).length
  }
  return { sha256: hash.digest('hex'), bytes }
}
