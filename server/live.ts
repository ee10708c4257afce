/** A wake-up after each commit. It carries nothing: what happened is read from the ledger, so a missed wake-up loses nothing. */
import { EventEmitter } from 'node:events'

export type Live = {
  readonly wake: () => void
  /** Resolves at the next wake-up, after `ms` at the latest, or when the signal ends it. */
  readonly next: (ms: number, signal: AbortSignal) => Promise<void>
}

export function openLive(): Live {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    wake: () => void emitter.emit('wake'),
    next: (ms, signal) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          emitter.off('wake', done)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, ms)
        emitter.on('wake', done)
        signal.addEventListener('abort', done)
        if (signal.aborted) done()
      }),
  }
}
