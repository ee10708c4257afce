/** In the process in which one file from outside is opened: it answers once, and kills itself where the file takes more memory than a paper needs. */
import { Worker } from 'node:worker_threads'
import { readFile } from './readFile.ts'
import type { ReadingTask } from './readPaper.ts'

/** A scanned page takes some 350 MB, most of it for the recognition. */
const MOST_BYTES = 800_000_000

/** On a thread of its own, because what swells does not let anything else have its turn. */
const WATCH = `setInterval(() => process.memoryUsage.rss() > ${MOST_BYTES} && process.kill(process.pid, 'SIGKILL'), 50)`

new Worker(WATCH, { eval: true, execArgv: [] }).unref()

process.once('message', (task: ReadingTask) => {
  void readFile(task).then((answer) => process.send?.(answer))
})
// The desk has gone; nobody waits for an answer.
process.once('disconnect', () => process.exit())
