/** The thread of a replay: reads through a connection of its own, page by page, and says how far it is after each. */
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '#db/connect.ts'
import { replayDetainers } from './replayDetainers.ts'
import type { ReplayTask } from './replayPolicy.ts'

async function replay(task: ReplayTask): Promise<void> {
  const db = openReader(task.source)
  for await (const step of replayDetainers(db, task)) parentPort?.postMessage(step)
  await db.destroy()
}

void replay(workerData as ReplayTask)
