// The real server over a database of the test, without pages: calls go over HTTP, through the whole pipeline.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { closeIdentity, openIdentity } from '#features/accounts/gateway.ts'
import type { Connections } from '#platform/db/connections.ts'
import { env } from '#platform/env.ts'
import { openLimits } from '#platform/limits/take.ts'
import { createEngine } from '#server/engine.ts'
import type { Face } from '#server/face.ts'
import { createServer } from '#server/http.ts'

// biome-ignore lint/suspicious/noExplicitAny: each test asserts the shape of the answer it asked for
export type Body = any
export type Answer = { status: number; body: Body; headers: http.IncomingHttpHeaders }

export type CallOptions = {
  /** Cookies kept from answer to answer; one jar is one browser. */
  as?: CookieJar
  /** The caller's address: any of 127.0.0.0/8. Tests use their own, since limits are never off. */
  from?: string
  headers?: Record<string, string>
}

export type Api = Awaited<ReturnType<typeof openApi>>

/** Opens the API over a fresh database whose request pool is open (fixture `committed`). Call `close` when done. */
export async function openApi(at: Connections, face = noPages) {
  const limits = new pg.Pool({ ...at.limits, max: 2 })
  limits.on('error', () => {})
  openLimits(limits)
  openIdentity(at.identity)
  const engine = createEngine()
  const server = createServer(() => engine, face)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  /** Any request as it is. */
  const send = (
    method: string,
    path: string,
    body: unknown,
    { as, from = '127.0.0.1', headers = {} }: CallOptions = {},
  ) =>
    new Promise<Answer>((done, fail) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const { host } = new URL(env().BASE_URL)
      const sent: Record<string, string> = {
        host,
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
        ...(as?.header() ? { cookie: as.header(), origin: env().BASE_URL } : {}),
        ...headers,
      }
      const request = http.request(
        { port, host: '127.0.0.1', localAddress: from, method, path, headers: sent },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk) => chunks.push(chunk))
          response.on('end', () => {
            as?.keep(response.headers['set-cookie'])
            done({
              status: response.statusCode ?? 0,
              body: parsed(Buffer.concat(chunks).toString()),
              headers: response.headers,
            })
          })
        },
      )
      request.on('error', fail)
      request.end(text)
    })

  return {
    server,
    port,
    send,
    /** A call as the browser makes it: `call('sessions.hold', { … }, { as: jar })`. */
    call: (procedure: string, input: unknown, options?: CallOptions) =>
      send('POST', `/api/rpc/${procedure.replaceAll('.', '/')}`, input, options),
    /** A call of the public REST route below /api/v1. */
    rest: (method: string, path: string, body?: unknown, options?: CallOptions) =>
      send(method, `/api/v1${path}`, body, options),
    async close() {
      await new Promise((closed) => server.close(closed).closeAllConnections())
      await Promise.all([limits.end(), closeIdentity()])
    },
  }
}

/** The cookies of one browser. */
export class CookieJar {
  private readonly cookies = new Map<string, string>()

  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  keep(setCookies: string[] = []) {
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const at = pair.indexOf('=')
      const gone = attributes.some((a) => /^max-age=0$/i.test(a))
      if (gone) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A server without a built face: pages are tested in the browser. */
const noPages: Face = {
  dev: false,
  render: async (_req, res) => void res.writeHead(404).end(),
  upgrade: async (_req, socket) => void socket.destroy(),
  close: async () => {},
}
