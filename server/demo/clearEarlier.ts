/** Clears away the demonstration of the last start, and never anything that a real office wrote. */
import { existsSync, rmSync } from 'node:fs'
import { openDatabases } from '#db/open.ts'
import { readOffice } from '#db/repository/office.ts'

/** Throws when the file belongs to an office that is not a demonstration. */
export async function clearEarlier(file: string): Promise<void> {
  if (!existsSync(file)) return
  const databases = await openDatabases(file)
  const office = await readOffice(databases.read)
  await databases.close()
  if (office && !office.demo) throw new Error(`${file} is the log of ${office.name}; the demonstration does not touch it.`)
  for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
}
