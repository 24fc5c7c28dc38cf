// Sentry's ingestion as a double: takes envelopes and keeps the events in them.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

export type SentryEvent = {
  level: string
  user?: { id: string; role: string }
  tags: Record<string, string>
  breadcrumbs?: { message: string }[]
  exception: {
    values: {
      type: string
      value: string
      stacktrace?: { frames: { filename: string; lineno: number; function: string }[] }
    }[]
  }
}

export async function sentryDouble() {
  const events: SentryEvent[] = []
  const waiting: (() => void)[] = []
  const server = http.createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const lines = (req.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString().split('\n')
    for (let at = 1; at + 1 < lines.length; at += 2) {
      if (JSON.parse(lines[at] ?? '{}').type === 'event') events.push(JSON.parse(lines[at + 1] ?? '{}'))
    }
    for (const heard of waiting.splice(0)) heard()
    res.setHeader('content-type', 'application/json').end('{}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    dsn: `http://key@127.0.0.1:${(server.address() as AddressInfo).port}/1`,
    events,
    /** Waits until so many events came. */
    async until(count: number) {
      while (events.length < count) await new Promise<void>((heard) => waiting.push(heard))
    },
    close: () => new Promise((closed) => server.close(closed).closeAllConnections()),
  }
}
