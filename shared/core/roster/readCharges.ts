/** The charges of one row: one a cell, or several in one cell with a mark between them, each part of the other cells belonging to its charge. */
import type { ListedCharge, RosterField, RosterMapping, UnreadableWhy } from '../../record/roster.ts'
import { dispositionStatus } from '../disposition.ts'
import { listedLevel } from './listedLevel.ts'
import { parted } from './parted.ts'
import { readDay, type TimeWay } from './readTime.ts'

type Listed = 'charge' | 'code' | 'statute' | 'level' | 'disposition' | 'disposedOn' | 'sentence'

const LONGEST: Readonly<Record<Listed, number>> = {
  charge: 200,
  code: 40,
  statute: 80,
  level: 20,
  disposition: 200,
  disposedOn: 40,
  sentence: 200,
}

type Doubt = (field: RosterField, content: string, why: UnreadableWhy, lost: 'cell' | 'meaning') => void

/** `at`: the text of a field's cell, undefined where no column is named for it. Undefined where the list has no charges. */
export function readCharges(
  at: (field: RosterField) => string | undefined,
  { split, columns }: Pick<RosterMapping, 'split' | 'columns'>,
  way: TimeWay,
  doubt: Doubt,
): readonly ListedCharge[] | undefined {
  if (columns.charge === undefined) return undefined
  const titles = parted(at('charge') ?? '', split)
  const other = (field: Listed): readonly string[] => {
    const cell = at(field) ?? ''
    const parts = parted(cell, split)
    if (parts.length === titles.length) return parts
    if (parts.some((part) => part !== '')) doubt(field, cell, 'charge.parts', 'cell')
    return []
  }
  const cells = { code: other('code'), statute: other('statute'), level: other('level'), sentence: other('sentence') }
  const ends = { disposition: other('disposition'), disposedOn: other('disposedOn') }
  return titles.flatMap((title, i): ListedCharge[] => {
    const text = (field: Exclude<Listed, 'charge' | 'disposedOn'>) =>
      fitting(field, (field === 'disposition' ? ends.disposition[i] : cells[field][i]) ?? '', doubt)
    if (title === '') {
      const rest = [cells.code[i], cells.statute[i], cells.level[i]].filter((part) => part)
      if (rest.length > 0) doubt('charge', rest.join(' '), 'charge.missing', 'cell')
      return []
    }
    const words = fitting('charge', title, doubt)
    if (words === null) return []
    const level = text('level')
    const disposition = text('disposition')
    if (level !== null && !listedLevel(level).known) doubt('level', level, 'level.unknown', 'meaning')
    if (disposition !== null && !dispositionStatus(disposition).known)
      doubt('disposition', disposition, 'disposition.unknown', 'meaning')
    const written = ends.disposedOn[i] ?? ''
    const disposedOn = written === '' ? null : readDay(written, way, true)
    if (written !== '' && disposedOn === null) doubt('disposedOn', written, 'day.unclear', 'cell')
    return [
      { title: words, code: text('code'), statute: text('statute'), level, disposition, disposedOn, sentence: text('sentence') },
    ]
  })
}

function fitting(field: Listed, text: string, doubt: Doubt): string | null {
  if (text.length <= LONGEST[field]) return text || null
  doubt(field, text, 'text.tooLong', 'cell')
  return null
}
