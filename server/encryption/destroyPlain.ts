/** The second look before the plain file goes: the desk under its key must open and hold every entry of the plain one. */
import { randomFillSync } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { knowKey } from '#db/cipher.ts'
import { openReader } from '#db/connect.ts'
import { entryAt, readHead } from '#db/repository/ledger.ts'
import { verifyLedger } from '../verifyLedger.ts'

/** Returns how many entries the encrypted database holds. Throws what is wrong; then the plain file stays. */
export async function destroyPlain(path: string, plain: string): Promise<number> {
  knowKey(plain, null)
  const [ours, old] = [openReader(path), openReader(plain)]
  try {
    const { entries, firstBad } = await verifyLedger(ours)
    if (firstBad !== null) throw new Error(`Entry ${firstBad} of the ledger does not follow from the one before it.`)
    const { seq, hash } = await readHead(old)
    if (((await entryAt(ours, seq))?.hash ?? '') !== hash)
      throw new Error('The plain file is not an earlier state of the encrypted database. It was left where it is.')
    await old.destroy()
    for (const part of ['', '-wal', '-shm']) overwrite(`${plain}${part}`)
    return entries
  } finally {
    await ours.destroy()
    await old.destroy()
  }
}

const PIECE = 1_048_576

function overwrite(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) return
  const handle = openSync(file, 'r+')
  const piece = Buffer.alloc(PIECE)
  for (let at = 0; at < size; at += PIECE) writeSync(handle, randomFillSync(piece), 0, Math.min(PIECE, size - at), at)
  fsyncSync(handle)
  closeSync(handle)
  rmSync(file)
}
