/** Rows of one booking become one line, whatever their order: charges add up, and where two rows say different things of a person neither is believed. */
import type { ListedPerson, RosterLine, Unreadable } from '../../record/roster.ts'
import { type ReadWay, type RosterRow, readRow } from './readRow.ts'

/** A booking takes no more. */
const MOST_CHARGES = 100

export type Lines = {
  readonly add: (row: RosterRow) => void
  readonly done: () => {
    readonly lines: readonly RosterLine[]
    readonly unreadable: readonly Unreadable[]
    readonly rows: number
  }
}

export function linesOfRows(way: ReadWay): Lines {
  const lines = new Map<string, RosterLine>()
  const disputed = new Map<string, Set<string>>()
  const unreadable: Unreadable[] = []
  let rows = 0
  const note = (one: Unreadable): void => void unreadable.push(one)
  return {
    add: (row) => {
      rows += 1
      const line = readRow(row, way, note)
      if (line === null) return
      const before = lines.get(line.number)
      const differ = (field: string, content: string): void => {
        note({ row: row.row, column: field, content, why: 'rows.differ', lost: 'cell' })
        disputed.set(line.number, (disputed.get(line.number) ?? new Set()).add(field))
      }
      const joined = before ? join(before, line, differ, disputed.get(line.number)) : line
      const many = (joined.charges?.length ?? 0) > MOST_CHARGES
      if (many)
        note({
          row: row.row,
          column: way.mapping.columns.charge ?? '',
          content: joined.charges?.at(-1)?.title ?? '',
          why: 'charge.tooMany',
          lost: 'cell',
        })
      lines.set(line.number, many ? { ...joined, charges: joined.charges?.slice(0, MOST_CHARGES) ?? [] } : joined)
    },
    done: () => ({ lines: [...lines.values()], unreadable, rows }),
  }
}

type Differ = (field: string, content: string) => void

function join(a: RosterLine, b: RosterLine, differ: Differ, disputed: ReadonlySet<string> | undefined): RosterLine {
  const [first, last] = [a.bookedAt, b.bookedAt].filter((at) => at !== undefined).toSorted()
  if (first !== undefined && last !== undefined && first !== last) differ('bookedAt', last)
  // Somebody who has left by one row and is here by another is here.
  const leftAt = a.leftAt !== undefined && b.leftAt !== undefined ? [a.leftAt, b.leftAt].toSorted().at(-1) : undefined
  const charges = a.charges || b.charges ? { charges: [...(a.charges ?? []), ...(b.charges ?? [])] } : {}
  return {
    number: a.number,
    ...(first === undefined ? {} : { bookedAt: first }),
    ...(leftAt === undefined ? {} : { leftAt }),
    person: agreed(a.person, b.person, differ, disputed),
    ...charges,
  }
}

function agreed(a: ListedPerson, b: ListedPerson, differ: Differ, disputed: ReadonlySet<string> | undefined): ListedPerson {
  const both: Record<string, unknown> = { ...a }
  for (const [field, value] of Object.entries(b)) {
    if (disputed?.has(field)) continue
    if (!(field in both) || both[field] === null) both[field] = value
    else if (value !== null && both[field] !== value) {
      differ(field, String(value))
      delete both[field]
    }
  }
  return both as ListedPerson
}
