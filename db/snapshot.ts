/** One state of the desk, however long it takes to read and whatever is written meanwhile: nobody waits to write, and nobody else to read. */
import { openReader } from './connect.ts'
import type { Databases, Db, Tx } from './open.ts'

/** In memory there is only one connection, so there it waits its turn. */
export async function snapshot<T>({ path, write }: Databases, read: (db: Db | Tx) => Promise<T>): Promise<T> {
  if (path === ':memory:') return write.transaction().execute(read)
  const own = openReader(path)
  try {
    return await own.transaction().execute(read)
  } finally {
    await own.destroy()
  }
}
