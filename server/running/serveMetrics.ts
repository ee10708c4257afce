/** Where Prometheus asks: an address of its own, which the office's firewall closes to everybody else; nothing but the figures is served there. */
import { createServer, type Server } from 'node:http'
import type { Metrics } from './metrics.ts'

export type MetricsAddress = { readonly host: string; readonly port: number }

/** Rejects when the address is taken. */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: MetricsAddress,
  onError: (error: unknown) => void,
): Promise<Server> {
  const server = createServer((req, res) => {
    if (req.method !== 'GET' || req.url !== '/metrics') return void res.writeHead(404).end()
    metrics.text().then(
      (text) => void res.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text),
      (error: unknown) => {
        onError(error)
        res.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done))
  return server
}
