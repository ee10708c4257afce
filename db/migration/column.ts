/** Columns said shortly: every column is text unless named a number, and required unless its name ends with a question mark. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { engineOf } from '../engine.ts'

export function text<T extends string>(table: CreateTableBuilder<T>, names: string): CreateTableBuilder<T> {
  return add(table, names, 'text')
}

export function integer<T extends string>(table: CreateTableBuilder<T>, names: string): CreateTableBuilder<T> {
  return add(table, names, 'integer')
}

function add<T extends string>(table: CreateTableBuilder<T>, names: string, type: 'text' | 'integer'): CreateTableBuilder<T> {
  return names
    .trim()
    .split(/\s+/)
    .reduce<CreateTableBuilder<T>>(
      (built, name) =>
        built.addColumn(name.replace('?', ''), type, (column) =>
          name.endsWith('?') ? column : column.notNull(),
        ) as CreateTableBuilder<T>,
      table,
    )
}

/** The type of a column that holds a file. */
export const bytes = (db: Kysely<unknown>) => (engineOf(db) === 'sqlite' ? sql`blob` : sql`bytea`)
