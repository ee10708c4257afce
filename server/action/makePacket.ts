/** The shift packet is made: everyone on the board as they stand at this instant; the ledger keeps that it was, how many it names, and its hash. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { packetDetails } from '#db/repository/board.ts'
import { readHead } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import { boardOf } from '#shared/core/board.ts'
import { Problem } from '#shared/problem.ts'
import type { Acting } from '../context.ts'
import { drawPages } from '../document/page.ts'
import { shiftPacket } from '../document/shiftPacket.ts'
import { readBoard } from './holdBoard.ts'

export const PacketInput = z.object({})

/** Throws `office.notSetUp`. */
export async function makePacket({ tx, at, actor, enter }: Acting) {
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const board = boardOf(await readBoard(tx, at), at)
  const details = await packetDetails(
    tx,
    board.map(({ key }) => key),
  )
  const made = { office, facility: null, by: actor.name, at, zone: office.timeZone, head: await readHead(tx) }
  const bytes = await drawPages(shiftPacket(board, details, made), made)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const detail = { kind: 'packet', language: 'en', people: board.length, sha256 }
  await enter({ act: 'document.made', subjectId: 'board', detail })
  return { name: `shift-packet-${at.slice(0, 16).replace(':', '')}Z.pdf`, pdf: Buffer.from(bytes).toString('base64'), sha256 }
}
