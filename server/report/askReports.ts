/** Reports are worked out on a thread of their own that reads through a connection of its own, so that nobody waits for ten years of requests. */
import { Worker } from 'node:worker_threads'
import { type Databases, isMemory } from '#db/open.ts'
import { type Answers, type Ask, openAnswers } from './answer.ts'

type Kind = Ask['kind']
type Told = { readonly id: number; readonly answer?: Answers[Kind]; readonly fault?: string }

type Reports = { readonly put: (ask: Ask) => Promise<Answers[Kind]>; readonly end: () => Promise<void> }

/** One thread a database, started by the first question. */
const threads = new WeakMap<Databases, Reports>()

export async function askReports<K extends Kind>(databases: Databases, ask: Extract<Ask, { kind: K }>): Promise<Answers[K]> {
  const known = threads.get(databases)
  const reports = known ?? (isMemory(databases) ? here(databases) : onThread(databases))
  if (!known) threads.set(databases, reports)
  return (await reports.put(ask)) as Answers[K]
}

/** Before the database is closed: whoever still waits for an answer is told that there will be none. */
export const endReports = async (databases: Databases): Promise<void> => await threads.get(databases)?.end()

const here = ({ read }: Databases): Reports => ({ put: openAnswers(read), end: () => Promise.resolve() })

function onThread(databases: Databases): Reports {
  const waiting = new Map<number, { done: (answer: Answers[Kind]) => void; fail: (error: Error) => void }>()
  const thread = new Worker(new URL('./reportThread.cjs', import.meta.url), {
    workerData: { source: databases.source },
    execArgv: [],
  })
  const end = (error: Error): void => {
    threads.delete(databases)
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  // It keeps the process alive only while a question waits for its answer.
  thread.unref()
  thread
    .on('message', ({ id, answer, fault }: Told) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) thread.unref()
      if (answer === undefined) one?.fail(new Error(fault ?? 'The report was not made.'))
      else one?.done(answer)
    })
    .on('error', end)
    .on('exit', (code) => end(new Error(`The thread of the reports ended with ${code}.`)))
  let last = 0
  const put: Reports['put'] = (ask) =>
    new Promise((done, fail) => {
      last += 1
      waiting.set(last, { done, fail })
      thread.ref()
      thread.postMessage({ id: last, ask })
    })
  return { put, end: async () => void (await thread.terminate()) }
}
