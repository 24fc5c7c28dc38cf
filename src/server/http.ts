// The one way in: an address, a language, an actor; then the engine answers or the face renders.
import type { IncomingMessage, ServerResponse } from 'node:http'
import http from 'node:http'
import type { Socket } from 'node:net'
import { asProblem, Problem } from '#platform/api/problem.ts'
import { plainPath } from '#platform/errors/plain-path.ts'
import { reportError } from '#platform/errors/report.ts'
import { requests } from '#platform/metrics/metrics.ts'
import { answerProblem } from './answer.ts'
import { contextOf } from './context.ts'
import { keepCspReport } from './csp-report.ts'
import type { Engine } from './engine.ts'
import type { Face } from './face.ts'
import { followLink, secretIn } from './follow-link.ts'
import { setSecurityHeaders } from './headers.ts'
import { route } from './locale.ts'
import { createPages } from './page.ts'
import { answerPlainPage } from './plain-page.ts'
import { createStatic } from './static.ts'
import { isOtherLoopbackName, newReference, targetOf } from './target.ts'

/** Bounds against slow and oversized requests: 10 s for the head, 30 s for the whole, 32 KiB of headers. */
const BOUNDS = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000, // longer than a proxy keeps its own end, or it meets a closed connection
}

type Kind = 'page' | 'asset' | 'api' | 'health'

export function createServer(engine: () => Engine, face: Face): http.Server {
  const statics = createStatic(face)
  const pages = createPages(face)
  const server = http.createServer(BOUNDS)
  server.on('request', (req, res) => void answer(req, res))
  server.on('upgrade', (req, socket, head) => void face.upgrade(req, socket as Socket, head))
  return server

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const id = newReference()
    const kind = kindOf(req.url ?? '/')
    setSecurityHeaders(res)
    res.setHeader('x-request-id', id)
    measure(res, kind)
    try {
      await serve(req, res, kind, id)
    } catch (error) {
      const problem = asProblem(error) ?? (await bug(error, req, id))
      if (res.headersSent) res.destroy()
      else if (kind === 'page') answerPlainPage(res, problem, languageOf(req), id)
      else answerProblem(res, problem, id)
    }
  }

  async function serve(req: IncomingMessage, res: ServerResponse, kind: Kind, id: string) {
    const url = targetOf(req)
    if (kind === 'health') return void res.setHeader('content-type', 'text/plain').end('ok')
    if (await statics(req, res, url)) return
    if (kind === 'api') {
      if (url.pathname === '/api/csp-report') return keepCspReport(req, res)
      return engine().answer(req, res, url, await contextOf(req, { id, locale: 'en', via: 'http' })())
    }
    if (kind === 'asset') throw new Problem(404, 'not_found')
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new Problem(405, 'method_not_allowed')
    if (isOtherLoopbackName(req)) return void res.writeHead(307, { location: url.href }).end()
    const secret = secretIn(url.pathname)
    if (secret) return followLink(req, res, id, secret)
    await pages(req, res, url, id)
  }
}

function kindOf(url: string): Kind {
  if (url === '/healthz') return 'health'
  if (url.startsWith('/api/')) return 'api'
  return url.startsWith('/_next/') ? 'asset' : 'page'
}

function measure(res: ServerResponse, kind: Kind) {
  const started = performance.now()
  res.on('close', () => {
    const status = res.writableFinished ? `${Math.floor(res.statusCode / 100)}xx` : 'aborted'
    requests.observe({ kind, status }, (performance.now() - started) / 1000)
  })
}

async function bug(error: unknown, req: IncomingMessage, requestId: string): Promise<Problem> {
  const component = plainPath(req.url ?? '')
  await reportError(error, { source: 'server', component, level: 'critical', requestId })
  return new Problem(500, 'unexpected')
}

/** The language of the address, also of one that leads nowhere. */
function languageOf(req: IncomingMessage): string {
  const went = route(req.url ?? '/')
  return 'redirect' in went ? 'en' : went.locale
}
