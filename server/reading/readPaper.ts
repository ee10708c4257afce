/** The file of a paper is opened in a process of its own, one at a time, with little time and memory: whatever comes of it, the desk goes on. */
import { fork } from 'node:child_process'
import { mediaType } from '#shared/core/mediaType.ts'
import { PaperReading } from '#shared/record/paperReading.ts'

/** What the process is handed. */
export type ReadingTask = { readonly bytes: Uint8Array; readonly type: NonNullable<ReturnType<typeof mediaType>> }

const LONGEST_MS = 30_000
const MOST_WAITING = 6
const HEAP_MB = 512

/** The machine serves people first: the next paper is opened when the one before it has been read. */
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Ends early, as `too_long`, when `signal` says that nobody waits for it any more. `longest` in milliseconds. */
export async function readPaper(bytes: Uint8Array, signal?: AbortSignal, longest = LONGEST_MS): Promise<PaperReading> {
  const type = mediaType(bytes)
  if (!type) return unread('damaged')
  if (waiting >= MOST_WAITING) return unread('busy')
  waiting += 1
  const reading = last.then(() => (signal?.aborted ? unread('too_long') : inProcess({ bytes, type }, signal, longest)))
  // Whatever became of it: one that could not even be begun must not stop all later ones.
  last = reading.catch(() => null)
  return reading.finally(() => {
    waiting -= 1
  })
}

const unread = (why: 'damaged' | 'too_big' | 'too_long' | 'busy'): PaperReading => ({ outcome: 'unread', why, pages: null })

function inProcess(task: ReadingTask, signal: AbortSignal | undefined, longest: number): Promise<PaperReading> {
  const child = fork(new URL('./readingProcess.mjs', import.meta.url), {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    // Nothing of the surroundings, where passwords may stand, and nothing of what a library has to say.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  return new Promise<PaperReading>((done) => {
    const end = (reading: PaperReading): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
      child.kill('SIGKILL')
      done(reading)
    }
    const leave = (): void => end(unread('too_long'))
    const timer = setTimeout(leave, longest)
    signal?.addEventListener('abort', leave)
    child.on('message', (answer) => end(PaperReading.safeParse(answer).data ?? unread('damaged')))
    child.on('error', () => end(unread('damaged')))
    // Killed by its own watch, or by the engine where the memory ended.
    child.on('exit', (code, killed) => end(unread(killed !== null || code === 134 ? 'too_big' : 'damaged')))
    child.send(task)
  })
}
