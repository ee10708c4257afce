/** The evidence of every row of a list as a file: its cells as given and what came of it; a cell that a spreadsheet would run is made text. */
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { Db } from '#db/open.ts'
import { BECAUSE_TEXT, CLASS_TEXT, sayAgency, sayFields, sayOurs } from '#shared/core/list/rowText.ts'
import type { Acting } from '../context.ts'
import { pagesOf, type ShownRow } from '../list/listRows.ts'
import { readList } from './listPage.ts'

export const EvidenceInput = z.object({ listId: z.string() })

/** That it was taken out, and by whom; the file itself is too long to be kept with the act. Throws `record.notFound`. */
export async function takeEvidence({ tx, enter }: Acting, { listId }: z.infer<typeof EvidenceInput>) {
  const { number, rows } = await readList(tx, listId)
  await enter({ act: 'document.made', subjectId: listId, detail: { kind: 'evidence', number, rows } })
  return { name: `evidence-${number}.csv` }
}

/** Made a page at a time, so that nobody waits for it. Throws `record.notFound`. */
export async function evidenceText(db: Db, listId: string): Promise<{ csv: string }> {
  const list = await readList(db, listId)
  const given = list.headings.map((heading, column) => `given: ${heading || column + 1}`)
  const parts = [written([[...OWN, ...given]])]
  for await (const page of pagesOf(db, list)) parts.push(written(page.map((row) => [...ownCells(row), ...row.cells])))
  return { csv: parts.join('') }
}

const written = (lines: (string | number)[][]): string => stringify(lines, { escape_formulas: true, record_delimiter: 'windows' })

const OWN = [
  'row',
  'class',
  'proposed',
  'why proposed',
  'agency',
  'compared',
  'our request',
  'our log has',
  'confirmed by',
  'confirmed at',
  'note',
]

const ownCells = ({ row, class: proposed, confirmed, evidence, ours, confirmedByName, confirmedAt, why }: ShownRow) => [
  row,
  CLASS_TEXT[confirmed ?? proposed],
  CLASS_TEXT[proposed],
  BECAUSE_TEXT[evidence.because],
  sayAgency(evidence.agency),
  sayFields(evidence.fields),
  ours?.number ?? '',
  ours === null ? '' : sayOurs(ours),
  confirmedByName ?? '',
  confirmedAt ?? '',
  why ?? '',
]
