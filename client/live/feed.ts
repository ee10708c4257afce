/**
 * One tab holds the stream and shares it with the others (six streams are all that a browser allows to one address). What is shared is
 * the ledger's sequence: a tab that sees it jump reads everything on its screen anew, so nothing is missed after a pause.
 */
import { api } from '../trpc.ts'

export type FeedMessage = {
  readonly beat: boolean
  readonly seq: number
  readonly act: string | null
  readonly actorName: string | null
  readonly detainerId: string | null
  readonly bookingId: string | null
}

type Listener = { readonly onMessage: (message: FeedMessage) => void; readonly onEnd: () => void }

/** Returns how to stop. `onEnd`: the session is over. */
export function followFeed({ onMessage, onEnd }: Listener): () => void {
  const stopping = new AbortController()
  const channel = new BroadcastChannel('detainer-desk-feed')
  channel.onmessage = ({ data }: MessageEvent<FeedMessage | 'end'>) => (data === 'end' ? onEnd() : onMessage(data))
  const tell = (message: FeedMessage | 'end') => {
    channel.postMessage(message)
    if (message === 'end') onEnd()
    else onMessage(message)
  }
  void lead(stopping.signal, () => hold(stopping.signal, tell))
  return () => {
    stopping.abort()
    channel.close()
  }
}

/** The lock passes on when the leading tab closes. Without locks (plain http from another machine) each tab leads for itself. */
async function lead(signal: AbortSignal, holdStream: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return holdStream()
  await navigator.locks.request('detainer-desk-feed', { signal }, holdStream).catch(() => undefined)
}

function hold(signal: AbortSignal, tell: (message: FeedMessage | 'end') => void): Promise<void> {
  return new Promise((done) => {
    let last: string | undefined
    let running: { unsubscribe: () => void } | undefined
    const subscribe = () => {
      running?.unsubscribe()
      running = api.ledger.feed.subscribe(last ? { lastEventId: last } : {}, {
        onData: ({ id, data }) => {
          last = id
          tell(data)
        },
        onError: () => tell('end'),
        onComplete: () => tell('end'),
      })
    }
    subscribe()
    signal.addEventListener('abort', () => {
      running?.unsubscribe()
      done()
    })
  })
}
