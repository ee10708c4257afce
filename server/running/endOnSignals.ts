/** A desk that is told to stop finishes what it writes and ends with 0; told again, or after a quarter of a minute, it ends at once. */
import type { Serving } from '../serve.ts'

const LONGEST_MS = 15_000
/** A shell, npm and tsx each pass one and the same signal on. */
const SAME_MS = 1_000

export function endOnSignals({ stop, log }: Pick<Serving, 'stop' | 'log'>): void {
  let told: number | null = null
  const end = (): void => {
    if (told !== null) {
      if (performance.now() - told > SAME_MS) process.exit(1)
      return
    }
    told = performance.now()
    setTimeout(() => process.exit(1), LONGEST_MS).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.failed('the desk did not stop as it should', error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
  // Node would print the message of the error, which may hold a name.
  process.on('uncaughtException', (error) => {
    log.failed('the desk ended by an error that nobody caught', error)
    process.exit(1)
  })
}
