/** `backup …` and `restore`: a sealed copy while the desk goes on, its return, and the drill that shows the return works before it is needed (CJIS CP-4, CP-9(1)). */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from '#shared/problem.ts'
import { act } from '../act.ts'
import { DESK } from '../auth/enterAsDesk.ts'
import { makeBackup } from '../backup/makeBackup.ts'
import { type Restored, restoreBackup } from '../backup/restoreBackup.ts'
import { newKey, readKeyFile } from '../backup/sealed.ts'
import { sayDatabase } from '../sayDatabase.ts'
import { type Command, DONE, FAILED, refuse, type Terminal } from './command.ts'
import { keepDatabaseKey } from './keepDatabaseKey.ts'
import { readDesk } from './openDesk.ts'

const SAYS: Readonly<Record<string, string>> = {
  'backup.wrongKey': 'The key file holds no key. Make one with: desk backup key FILE',
  'backup.foreign': 'This is no backup of a Detainer Desk.',
  'backup.damaged': 'The backup is damaged, cut off, or sealed with another key. Nothing of it was used.',
  'backup.newer': 'The backup is of a newer version of the desk. Install that version, then restore.',
  'backup.needsDatabaseKey':
    'The backup is of an encrypted database. Name in DESK_DATABASE_KEY the file with its key, or one that does not exist yet: the backup brings the key along.',
  'backup.otherDatabaseKey':
    'DESK_DATABASE_KEY names a file with another key than that of the backup. Name one that does not exist yet: the backup brings its key along.',
  'backup.folderTaken':
    'There is a desk in that folder already. Restore into an empty folder, look at it, then move it into place.',
}

/** What can go wrong with a file of somebody's choice, said in one line. */
async function said(terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem && SAYS[error.code]) return refuse(terminal, SAYS[error.code] ?? error.code)
    if (sayDatabase(error) !== null) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return refuse(terminal, `There is no such file: ${error.message}`)
    if (error instanceof Error) return (refuse(terminal, error.message), FAILED)
    throw error
  }
}

const read = (args: string[]) =>
  parseArgs({ args, allowPositionals: true, options: { key: { type: 'string' }, into: { type: 'string' } } })

const key: Command = {
  name: 'backup key',
  usage: 'backup key FILE',
  does: 'makes the key of the backups; keep it outside the desk, without it no backup opens',
  run: (args, terminal) => {
    const [file] = args
    if (file === undefined || existsSync(file))
      return Promise.resolve(refuse(terminal, 'Name a file that does not exist yet. Usage: desk backup key FILE'))
    writeFileSync(file, `${newKey()}\n`, { mode: 0o600 })
    terminal.out(`The key is in ${file}. Keep a copy of it elsewhere: without it no backup opens.\n`)
    return Promise.resolve(DONE)
  },
}

const make: Command = {
  name: 'backup make',
  usage: 'backup make FILE --key KEYFILE',
  does: 'writes a sealed backup while the desk goes on, and opens it again to see that it can be',
  run: (args, terminal) => {
    const { values, positionals } = read(args)
    const [file] = positionals
    if (file === undefined || values.key === undefined) return Promise.resolve(refuse(terminal, `Usage: desk ${make.usage}`))
    const keyFile = values.key
    return said(terminal, () =>
      readDesk(terminal, undefined, async ({ services }) => {
        const done = await makeBackup(services, terminal.config.dataFolder, file, await readKeyFile(keyFile))
        terminal.out(
          `${done.file}: ${done.entries} entries of the ledger, head ${done.head}. It was opened again and is whole.\n`,
        )
        return DONE
      }),
    )
  },
}

const drill: Command = {
  name: 'backup drill',
  usage: 'backup drill FILE --key KEYFILE',
  does: 'restores a backup into a folder that is thrown away, and reports what was in it and how long it took',
  run: (args, terminal) => {
    const { values, positionals } = read(args)
    const [file] = positionals
    if (file === undefined || values.key === undefined) return Promise.resolve(refuse(terminal, `Usage: desk ${drill.usage}`))
    const keyFile = values.key
    return said(terminal, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'desk-drill-'))
      try {
        const began = performance.now()
        const restored = await restoreBackup(file, await readKeyFile(keyFile), folder, () => {})
        const seconds = ((performance.now() - began) / 1000).toFixed(1)
        terminal.out(`${report(restored)}The drill took ${seconds} s. Nothing of it was kept.\n`)
        return await readDesk(terminal, undefined, async ({ services }) => {
          const call = {
            key: randomUUID(),
            procedure: 'desk backup drill',
            input: basename(file),
            actor: DESK,
            at: services.now(),
          }
          const { entries, head } = restored
          await act(services, call, ({ enter }) =>
            enter({ act: 'backup.drilled', subjectId: 'backup', detail: { file: basename(file), entries, head, seconds } }),
          )
          return DONE
        })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  },
}

const restore: Command = {
  name: 'restore',
  usage: 'restore FILE --key KEYFILE --into FOLDER',
  does: 'restores a backup into a folder that holds no desk; a damaged or foreign file is refused',
  run: (args, terminal) => {
    const { values, positionals } = read(args)
    const [file] = positionals
    const { key: keyFile, into } = values
    if (file === undefined || keyFile === undefined || into === undefined)
      return Promise.resolve(refuse(terminal, `Usage: desk ${restore.usage}`))
    return said(terminal, async () => {
      terminal.out(report(await restoreBackup(file, await readKeyFile(keyFile), into, keepDatabaseKey(terminal, into))))
      terminal.out(`It lies in ${into}. Start the desk there with DESK_DATA=${into}.\n`)
      return DONE
    })
  },
}

const report = ({ entries, head, rows }: Restored): string =>
  `${entries} entries of the ledger follow from each other; head ${head}.\n${[
    'subject',
    'booking',
    'detainer',
    'decision',
    'hold',
    'user',
  ]
    .map((table) => `${table} ${rows[table] ?? 0}`)
    .join(', ')}.\n`

export const backupCommands: readonly Command[] = [key, make, drill, restore]
