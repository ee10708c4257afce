/** The thread that compares persons: reads through a connection of its own, page by page, and goes on when a page has been kept. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '#db/connect.ts'
import { pairPage } from './pairPersons.ts'

async function pair({ source, page }: { source: string; page: number }): Promise<void> {
  const db = openReader(source)
  for (;;) {
    const part = await pairPage(db, page)
    if (part.compared.length === 0) break
    const kept = parentPort && once(parentPort, 'message')
    parentPort?.postMessage(part)
    await kept
  }
  await db.destroy()
  parentPort?.close()
}

void pair(workerData as { source: string; page: number })
