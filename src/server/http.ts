// The one way in: an address, a language, an actor; then the engine answers or the face renders.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import http from 'node:http'
import type { Socket } from 'node:net'
import { asProblem, Problem } from '#platform/api/problem.ts'
import { env } from '#platform/env.ts'
import { reportError } from '#platform/errors/report.ts'
import { takeLimit } from '#platform/limits/take.ts'
import { requests } from '#platform/metrics/metrics.ts'
import { answerProblem } from './answer.ts'
import { contextOf } from './context.ts'
import type { Engine } from './engine.ts'
import type { Face } from './face.ts'
import { setSecurityHeaders } from './headers.ts'
import { servePage } from './page.ts'
import { serveStatic } from './static.ts'

export function createServer(engine: () => Engine, face: Face): http.Server {
  const server = http.createServer({ maxHeaderSize: 32 * 1024, headersTimeout: 10_000, requestTimeout: 30_000 })
  server.on('request', (req, res) => void answer(req, res))
  server.on('upgrade', (req, socket, head) => void face.upgrade(req, socket as Socket, head))
  return server

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const id = randomUUID()
    const started = performance.now()
    setSecurityHeaders(res)
    res.setHeader('x-request-id', id)
    let kind = 'page'
    res.on('close', () =>
      requests.observe({ kind, status: `${Math.floor(res.statusCode / 100)}xx` }, (performance.now() - started) / 1000),
    )
    try {
      const url = addressOf(req)
      if (url.pathname.startsWith('/_next/')) kind = 'asset'
      if (url.pathname.startsWith('/api/')) kind = 'api'
      await serve(req, res, url, id)
    } catch (error) {
      const problem = asProblem(error)
      if (!problem)
        await reportError(error, {
          source: 'server',
          component: req.url?.split('?')[0] ?? '',
          level: 'critical',
          requestId: id,
        })
      if (res.headersSent) res.destroy()
      else answerProblem(res, problem ?? new Problem(500, 'unexpected'), id)
    }
  }

  async function serve(req: IncomingMessage, res: ServerResponse, url: URL, id: string) {
    if (url.pathname === '/healthz') return void res.setHeader('content-type', 'text/plain').end('ok')
    if (await serveStatic(req, res, url, face)) return
    if (url.pathname.startsWith('/api/')) {
      const context = await contextOf(req, { id, locale: 'en', via: 'http' })()
      return engine().answer(req, res, url, context)
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new Problem(405, 'method_not_allowed')
    await servePage(req, res, url, id, face, (context) => takeLimit('page', context))
  }
}

/** The requested address. @throws Problem 421 for a foreign Host, 400 for a path that could be read in two ways. */
function addressOf(req: IncomingMessage): URL {
  const host = req.headers.host ?? ''
  const ours = new URL(env().BASE_URL).host
  if (host !== ours && !(env().demo && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)))
    throw new Problem(421, 'wrong_host')
  const raw = req.url ?? '/'
  if (
    !raw.startsWith('/') ||
    raw.startsWith('//') ||
    raw.length > 2048 ||
    /%2f|%5c|\\|\/\.|\/_(?!next\/)/i.test(raw.split('?')[0] ?? '')
  ) {
    throw new Problem(404, 'not_found')
  }
  return new URL(raw, env().BASE_URL)
}
