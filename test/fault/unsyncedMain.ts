/** The desk as it must not be: every connection at synchronous=NORMAL, under which an acknowledged act may go with a power cut. The control of T4. */
import SQLite from 'better-sqlite3'

const pragma = Reflect.get(SQLite.prototype, 'pragma') as (source: string, options?: SQLite.PragmaOptions) => unknown
SQLite.prototype.pragma = function (this: SQLite.Database, source: string, options?: SQLite.PragmaOptions) {
  return pragma.call(this, source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source, options)
}
await import('#server/main.ts')
