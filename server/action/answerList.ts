/** A list is answered when a person has looked at every row: by a letter that is kept as it was made. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { insertListLetter, listLetter as readLetter, updateList } from '#db/repository/list.ts'
import { classCounts } from '#db/repository/listRow.ts'
import { readHead } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db } from '#db/open.ts'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'
import type { OutsideList } from '#shared/record/list.ts'
import type { Acting } from '../context.ts'
import { type LetterRow, listLetter } from '../document/listLetter.ts'
import { drawPages } from '../document/page.ts'
import { pagesOf } from '../list/listRows.ts'
import { readList } from './listPage.ts'

export const AnswerListInput = z.object({ listId: z.string(), version: z.number().int() })

/** A letter of more rows is not read; the file of evidence has them all. */
const MOST_IN_LETTER = 300

/** Throws `record.notFound`, `record.stale`, `list.unconfirmed`, `office.notSetUp`. */
export async function answerList(acting: Acting, { listId, version }: z.infer<typeof AnswerListInput>): Promise<OutsideList> {
  const { tx, actor, at, newId, enter } = acting
  const current = await readList(tx, listId)
  const revised = revise(current, version, {})
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const counts = await classCounts(tx, listId)
  const open = counts.reduce((sum, one) => sum + one.open, 0)
  if (open > 0) throw new Problem('list.unconfirmed', { open })
  const rows: LetterRow[] = []
  let told = 0
  for await (const page of pagesOf(tx, current))
    for (const { row, confirmed, class: proposed, reading, ours, why } of page) {
      const is = confirmed ?? proposed
      if (is === 'elsewhere') continue
      told += 1
      if (rows.length < MOST_IN_LETTER) rows.push({ row, is, reading, ours, why })
    }
  const byClass = Object.fromEntries(counts.map((one) => [one.class, one.rows]))
  const made = { office, facility: null, by: actor.name, at, zone: office.timeZone, head: await readHead(tx) }
  const bytes = await drawPages(listLetter(current, byClass, rows, told), made)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await insertListLetter(tx, { id: newId(), listId, sha256, at, byName: actor.name }, bytes)
  const list: OutsideList = { ...revised, answeredAt: at, answeredByName: actor.name, letterHash: sha256 }
  await updateList(tx, list)
  await enter({ act: 'list.answered', subjectId: listId, detail: { number: list.number, letterHash: sha256, classes: byClass } })
  return list
}

/** The letter as it was last made. Throws `record.notFound`, also while there is none. */
export async function lastLetter(db: Db, listId: string) {
  const { number, letterHash } = await readList(db, listId)
  const content = letterHash === null ? undefined : await readLetter(db, listId, letterHash)
  if (!content) throw new Problem('record.notFound', { listId })
  return { name: `answer-${number}.pdf`, pdf: Buffer.from(content).toString('base64') }
}
