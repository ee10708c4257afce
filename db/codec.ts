/** Records to rows and back: lists and objects become JSON text, yes and no become 1 and 0, the same on both engines. */

type Json<T, J extends keyof T> = { [K in J]: null extends T[K] ? string | null : string }
type Flag<T, F extends keyof T> = { [K in F]: null extends T[K] ? number | null : number }

/** The shape of the row that keeps a record whose fields `J` are JSON and whose fields `F` are flags. */
export type Row<T, J extends keyof T = never, F extends keyof T = never> = { -readonly [K in keyof Omit<T, J | F>]: T[K] } & Json<
  T,
  J
> &
  Flag<T, F>

export function codec<T extends object>() {
  return <J extends keyof T & string = never, F extends keyof T & string = never>(
    json: readonly J[],
    flags: readonly F[] = [],
  ) => ({
    pack: (record: T): Row<T, J, F> => {
      const row = { ...record } as Record<string, unknown>
      for (const key of json) row[key] = row[key] === null ? null : JSON.stringify(row[key])
      for (const key of flags) row[key] = row[key] === null ? null : Number(row[key])
      return row as Row<T, J, F>
    },
    unpack: (row: Row<T, J, F>): T => {
      const record = { ...row } as Record<string, unknown>
      for (const key of json) record[key] = record[key] === null ? null : JSON.parse(record[key] as string)
      for (const key of flags) record[key] = record[key] === null ? null : record[key] === 1
      return record as T
    },
  })
}
