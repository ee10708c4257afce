/** A folder for one fault, gone when it is over, whether it was stood or not. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function inFolder<T>(doing: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fault-'))
  try {
    return await doing(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
