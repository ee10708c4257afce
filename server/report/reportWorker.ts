/** The thread of the reports: answers one question after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '#db/connect.ts'
import { type Ask, openAnswers } from './answer.ts'

const answer = openAnswers(openReader((workerData as { source: string }).source))
let before: Promise<unknown> = Promise.resolve()

parentPort?.on('message', ({ id, ask }: { id: number; ask: Ask }) => {
  before = before.then(() =>
    answer(ask).then(
      (found) => parentPort?.postMessage({ id, answer: found }),
      (error: unknown) => parentPort?.postMessage({ id, fault: String(error) }),
    ),
  )
})
