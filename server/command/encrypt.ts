/** `key database`, `encrypt`, `decrypt`: the database under a key that lies elsewhere, for an office whose disk is not encrypted (CJIS SC-28). */
import { existsSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { isPlain, keyOf, knowKey } from '#db/cipher.ts'
import { Problem } from '#shared/problem.ts'
import { convertDatabase, type Converted } from '../encryption/convertDatabase.ts'
import { destroyPlain } from '../encryption/destroyPlain.ts'
import { databaseFile } from '../serve.ts'
import { isWithin, unlock } from '../unlock.ts'
import { type Command, DONE, FAILED, refuse, type Terminal } from './command.ts'

const key: Command = {
  name: 'key database',
  usage: 'key database FILE',
  does: 'makes the key of the database; keep it outside the data folder, and a copy elsewhere',
  run: ([file], terminal) => {
    if (file === undefined || existsSync(file))
      return Promise.resolve(refuse(terminal, `Name a file that does not exist yet. Usage: desk ${key.usage}`))
    if (isWithin(file, terminal.config.dataFolder)) throw new Problem('database.keyBeside')
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    terminal.out(`The key is in ${file}. Keep a copy of it elsewhere: without it the database does not open.\n`)
    return Promise.resolve(DONE)
  },
}

/** With the key known, the database there, and what is wrong said in one line. */
async function converting(terminal: Terminal, work: (path: string, key: string) => Promise<number>): Promise<number> {
  const path = databaseFile(terminal.config)
  if (!terminal.config.databaseKey)
    return refuse(terminal, 'Name the file of the key in DESK_DATABASE_KEY. A key is made with: desk key database FILE')
  if (!existsSync(path))
    return refuse(terminal, `There is no database at ${path}. A desk that starts with a key is encrypted at once.`)
  unlock(path, terminal.config)
  try {
    return await work(path, keyOf(path) ?? '')
  } catch (error) {
    if (!(error instanceof Error) || error instanceof Problem) throw error
    return (refuse(terminal, error.message), FAILED)
  }
}

const encrypt: Command = {
  name: 'encrypt',
  usage: 'encrypt [--destroy-plain]',
  does: 'encrypts the database of a stopped desk with the key that DESK_DATABASE_KEY names; the plain one is destroyed by a second call',
  run: (args, terminal) => {
    const { values } = parseArgs({ args, options: { 'destroy-plain': { type: 'boolean' } } })
    return converting(terminal, async (path, to) => {
      const plain = `${path}.plain`
      if (values['destroy-plain']) {
        if (!existsSync(plain)) return refuse(terminal, `There is no plain file at ${plain}.`)
        const entries = await destroyPlain(path, plain)
        terminal.out(
          `The encrypted database has every entry of the plain one, ${entries} by now. The plain one was overwritten and is gone.\nA solid-state disk, or one that keeps earlier states, may still hold traces: destroy such a disk when it is no longer used.\n`,
        )
        return DONE
      }
      if (!isPlain(path)) return refuse(terminal, 'The database is encrypted already.')
      knowKey(path, null)
      const done = await convertDatabase(path, to, plain)
      terminal.out(
        `${said(done)}The plain one lies at ${plain}. Start the desk, look at it, then destroy the plain one: desk encrypt --destroy-plain\n`,
      )
      return DONE
    })
  },
}

const decrypt: Command = {
  name: 'decrypt',
  usage: 'decrypt',
  does: 'writes the database of a stopped desk without encryption; the encrypted one is kept beside it',
  run: (_args, terminal) =>
    converting(terminal, async (path) => {
      if (isPlain(path)) return refuse(terminal, 'The database is not encrypted.')
      const encrypted = `${path}.encrypted`
      const done = await convertDatabase(path, null, encrypted)
      terminal.out(
        `${said(done)}The encrypted one lies at ${encrypted}. Start the desk without DESK_DATABASE_KEY. Nothing protects the file now but the disk it lies on.\n`,
      )
      return DONE
    }),
}

const said = ({ tables, rows, entries, head }: Converted): string =>
  `${rows.toLocaleString('en-US')} rows in ${tables} tables are the same in both; ${entries} entries of the ledger follow from each other, head ${head || 'none'}.\n`

export const encryptCommands: readonly Command[] = [key, encrypt, decrypt]
