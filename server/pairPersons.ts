/**
 * Compares every record of a person that was written with those near it, beside everything else: a few at once between two calls, many (after
 * an import) on a thread of their own, so that nobody waits for it.
 */
import { Worker } from 'node:worker_threads'
import { dueSubjects, type Pair, replacePairs } from '#db/repository/personPair.ts'
import { type Db, isMemory } from '#db/open.ts'
import { pairsOf } from './action/findPairs.ts'
import type { Services } from './context.ts'

/** What a thread answers, page by page: who was compared, and the pairs that it found. */
export type PairPart = { readonly compared: readonly string[]; readonly pairs: readonly Pair[] }

const FEW = 8
const PAGE = 100

/** Runs until the signal ends it, after every change. What fails is told to `onError` and tried again. */
export async function watchPairs(services: Services, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    const woken = services.live.next(60_000, signal)
    try {
      await pairDue(services, signal)
    } catch (error) {
      onError(error)
    }
    await woken
  }
}

/** Until nobody is due. */
export async function pairDue({ databases }: Pick<Services, 'databases'>, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if (signal?.aborted) return
    const due = await dueSubjects(databases.read, FEW + 1)
    if (due.length === 0) return
    if (due.length > FEW && !isMemory(databases)) await onThread(databases, signal)
    else await keep(databases, await pairPage(databases.read, FEW))
  }
}

/** The pairs of those who are due. */
export async function pairPage(db: Db, limit: number): Promise<PairPart> {
  const due = await dueSubjects(db, limit)
  const pairs = []
  for (const subject of due) {
    for (const { other, bits } of await pairsOf(db, subject)) {
      const [a = '', b = ''] = [subject.id, other.id].toSorted()
      pairs.push({ a, b, bits })
    }
    await new Promise(setImmediate)
  }
  return { compared: due.map(({ id }) => id), pairs: [...new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair])).values()] }
}

const keep = (databases: Services['databases'], { compared, pairs }: PairPart): Promise<void> =>
  databases.write.transaction().execute((tx) => replacePairs(tx, compared, pairs))

async function onThread(databases: Services['databases'], signal: AbortSignal | undefined): Promise<void> {
  const workerData = { source: databases.source, page: PAGE }
  const thread = new Worker(new URL('./pairThread.cjs', import.meta.url), { workerData, execArgv: [] })
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop)
  try {
    await new Promise<void>((done, fail) => {
      thread.on('message', (part: PairPart) => {
        keep(databases, part).then(() => thread.postMessage('kept'), fail)
      })
      thread
        .on('error', fail)
        .on('exit', (code) => (code === 0 || signal?.aborted ? done() : fail(new Error(`The thread ended with ${code}.`))))
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
