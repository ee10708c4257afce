/** One state of the desk, however long it takes to read and whatever is written meanwhile: nobody waits to write, and nobody else to read. */
import { openReader } from './connect.ts'
import { type Databases, type Db, isMemory, type Tx } from './open.ts'

/** In memory there is only one connection, so there it waits its turn. */
export async function snapshot<T>(databases: Databases, read: (db: Db | Tx) => Promise<T>): Promise<T> {
  if (isMemory(databases)) return databases.write.transaction().execute(read)
  const own = openReader(databases.source)
  try {
    return await own.transaction().execute(read)
  } finally {
    await own.destroy()
  }
}
