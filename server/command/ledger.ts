/** `ledger …`: the chain checked entry by entry, a checkpoint to print, the whole for a check elsewhere, and the key by which others check. */
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { entriesAfter, entryAt, readHead } from '#db/repository/ledger.ts'
import type { Db } from '#db/open.ts'
import { holdAgainst, readCheckpoints, signedText } from '#shared/core/checkpoint.ts'
import { act } from '../act.ts'
import { DESK } from '../auth/enterAsDesk.ts'
import { type CheckpointKey, readCheckpointKey } from '../ledger/checkpointKey.ts'
import { sayCompared } from '../ledger/checkpoints.ts'
import { isOurs, makeCheckpoint } from '../ledger/makeCheckpoint.ts'
import { verifyLedger } from '../verifyLedger.ts'
import { type Command, DONE, FAILED, refuse, type Terminal } from './command.ts'
import { readDesk } from './openDesk.ts'

const verify: Command = {
  name: 'ledger verify',
  usage: 'ledger verify [--checkpoints FILE]',
  does: 'checks every entry of the ledger, and the checkpoints in a file against it; names what does not agree',
  run: (args, terminal) => {
    const { values } = parseArgs({ args, options: { checkpoints: { type: 'string' } } })
    const file = values.checkpoints
    if (file !== undefined && !existsSync(file)) return Promise.resolve(refuse(terminal, `There is no file ${file}.`))
    return readDesk(terminal, undefined, async ({ services: { databases } }) => {
      const { entries, head, firstBad, sealed } = await verifyLedger(databases.read)
      terminal.out(`${entries} entries follow from each other; head ${head || 'none'}.\n`)
      if (sealed > 0) terminal.out(`${sealed} of them are sealed: their content was removed by an act of the ledger.\n`)
      if (firstBad !== null) terminal.out(`Entry ${firstBad} does not follow from the one before it.\n`)
      const faults =
        file === undefined ? [] : await againstFile(databases.read, readCheckpointKey(terminal.config.dataFolder), file)
      for (const fault of faults) terminal.out(`${fault}\n`)
      const good = firstBad === null && faults.length === 0
      terminal.out(good ? 'Good: everything agrees.\n' : 'NOT good.\n')
      return good ? DONE : FAILED
    })
  },
}

async function againstFile(db: Db, key: CheckpointKey, file: string): Promise<readonly string[]> {
  const { seq } = await readHead(db)
  const checkpoints = readCheckpoints(readFileSync(file, 'utf8'))
  if (checkpoints.length === 0) return ['There is no checkpoint in the file that was given.']
  const faults: string[] = []
  for (const one of checkpoints) {
    if (!isOurs(one, key)) faults.push(`The checkpoint of ${one.size} entries is not signed by the key of this desk.`)
    const held = holdAgainst(one, seq, (await entryAt(db, one.size))?.hash ?? null)
    if (held.state !== 'agrees') faults.push(sayCompared(held))
  }
  return faults
}

const checkpoint: Command = {
  name: 'ledger checkpoint',
  usage: 'ledger checkpoint',
  does: 'prints a signed checkpoint of the ledger as it stands: three lines and the signature',
  run: (_args, terminal) =>
    readDesk(terminal, undefined, async ({ services: { databases } }) => {
      terminal.out(signedText(await makeCheckpoint(databases.read, readCheckpointKey(terminal.config.dataFolder))))
      return DONE
    }),
}

const exported: Command = {
  name: 'ledger export',
  usage: 'ledger export FILE',
  does: 'writes the whole ledger to a file, one entry a line, for a check on another computer',
  run: (args, terminal) => {
    const [file] = args
    if (file === undefined) return Promise.resolve(refuse(terminal, 'Name the file. Usage: desk ledger export FILE'))
    return readDesk(terminal, undefined, async ({ services }) => {
      const count = await writeEntries(services.databases.read, file)
      // Only then: what is carried elsewhere is the ledger as it stood, with nothing laid over a tail that was cut.
      const call = { key: randomUUID(), procedure: 'desk ledger export', input: { file }, actor: DESK, at: services.now() }
      await act(services, call, ({ enter }) =>
        enter({ act: 'ledger.exported', subjectId: 'ledger', detail: { file: basename(file), entries: count } }),
      )
      terminal.out(`${count} entries written to ${file}. Check them elsewhere: node verifier.mjs ${file} CHECKPOINTS KEY\n`)
      return DONE
    })
  },
}

const PAGE = 1_000

async function writeEntries(db: Db, file: string): Promise<number> {
  const stream = createWriteStream(file, { mode: 0o600 })
  let seq = 0
  for (;;) {
    const page = await entriesAfter(db, seq, PAGE)
    for (const entry of page) if (!stream.write(`${JSON.stringify(entry)}\n`)) await once(stream, 'drain')
    seq = page.at(-1)?.seq ?? seq
    if (page.length < PAGE) break
  }
  stream.end()
  await once(stream, 'close')
  return seq
}

const key: Command = {
  name: 'ledger key',
  usage: 'ledger key',
  does: 'prints the public key of the checkpoints; keep it outside, with the checkpoints',
  run: (_args, terminal: Terminal) =>
    readDesk(terminal, undefined, () => {
      terminal.out(`${readCheckpointKey(terminal.config.dataFolder).publicLine}\n`)
      return Promise.resolve(DONE)
    }),
}

export const ledgerCommands: readonly Command[] = [verify, checkpoint, exported, key]
