/** `move --to ADDRESS`: an office leaves its file for PostgreSQL, with the desk stopped; what was counted and compared is said at the end. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isPostgres } from '#db/postgres/connect.ts'
import { Problem, type ProblemCode } from '#shared/problem.ts'
import { moveOffice } from '../moveOffice.ts'
import { sayDatabase } from '../sayDatabase.ts'
import { databaseFile } from '../serve.ts'
import { unlock } from '../unlock.ts'
import { type Command, DONE, FAILED, refuse } from './command.ts'

const SAYS: Partial<Record<ProblemCode, string>> = {
  'move.taken': 'There is an office in that database already. Name an empty one; nothing was moved.',
  'move.broken': 'The ledger here is not whole. Look at it first: npm run -s desk -- ledger verify. Nothing was moved.',
}

export const move: Command = {
  name: 'move',
  usage: 'move --to postgres://USER@HOST/NAME',
  does: 'moves the office into an empty PostgreSQL database, with the desk stopped: everything, compared on both sides, or nothing',
  run: async (args, terminal) => {
    const { to } = parseArgs({ args, options: { to: { type: 'string' } } }).values
    if (to === undefined || !isPostgres(to)) return refuse(terminal, `Usage: desk ${move.usage}`)
    const { config } = terminal
    if (config.databaseUrl)
      return refuse(terminal, 'DATABASE_URL is set: this desk is on PostgreSQL already. Unset it for this command.')
    const file = databaseFile(config)
    if (!existsSync(file)) return refuse(terminal, `There is no database at ${file}.`)
    try {
      const { tables, entries, head, kept } = await moveOffice(unlock(file, config), to, ({ table, rows }) => {
        if (terminal.watched) terminal.err(`${table} ${rows}\n`)
      })
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      terminal.out(
        `Moved: ${rows} rows in ${tables.length} tables, each the same on both sides.
The ledger has the same ${entries} entries and the same head ${head}; an entry after it says that the office moved.
The file was put aside as ${kept}. Start the desk with DATABASE_URL from now on, with session.key and ledger.key of this folder on every server.
`,
      )
      return DONE
    } catch (error) {
      const says = (error instanceof Problem && SAYS[error.code]) || sayDatabase(error) || reason(error)
      if (says === null) throw error
      refuse(terminal, says)
      return FAILED
    }
  },
}

/** What PostgreSQL or the line to it says. */
const reason = (error: unknown): string | null =>
  error instanceof Error && 'code' in error
    ? `The other database cannot be used: ${error.message || String(error.code)}. Nothing was moved.`
    : null
