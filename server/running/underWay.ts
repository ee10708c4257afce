/** The calls that are being answered: streams are cut when the desk stops, since a screen resumes them by itself; everything else is finished. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

export type UnderWay = {
  readonly streams: () => number
  /** Takes no new call, ends the streams, and returns when every answer is given; after `ms` whatever is left is cut. */
  readonly finish: (ms: number) => Promise<void>
}

const AGAIN_MS = 50

export function watchCalls(server: Server): UnderWay {
  const open = new Set<ServerResponse>()
  server.on('request', (_req: IncomingMessage, res: ServerResponse) => {
    open.add(res)
    res.once('close', () => open.delete(res))
  })
  const streams = () => [...open].filter(isStream)
  return {
    streams: () => streams().length,
    finish: async (ms) => {
      const closed = new Promise<void>((done) => server.close(() => done()))
      // Also those that come up now, and connections that are kept open after their answer.
      const sweep = setInterval(() => {
        for (const res of streams()) res.socket?.destroy()
        server.closeIdleConnections()
      }, AGAIN_MS)
      const last = setTimeout(() => server.closeAllConnections(), ms)
      for (const res of streams()) res.socket?.destroy()
      await closed
      clearInterval(sweep)
      clearTimeout(last)
    },
  }
}

const isStream = (res: ServerResponse): boolean => String(res.getHeader('content-type') ?? '').startsWith('text/event-stream')
