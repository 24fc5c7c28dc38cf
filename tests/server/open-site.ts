// The real server with a double of Next behind it, over one fresh database: for what our server does around a page.
import http from 'node:http'
import { openPool } from '#platform/db/pool.ts'
import { env } from '#platform/env.ts'
import type { Face } from '#server/face.ts'
import { openApi } from '../support/api.ts'
import { freshDatabase } from '../support/db.ts'

export type Render = (req: http.IncomingMessage, res: http.ServerResponse) => unknown
export type Got = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; text: string }

export type Site = Awaited<ReturnType<typeof openSite>>

/** `render` stands for Next. Call `close` when done. */
export async function openSite(render: Render) {
  const database = await freshDatabase()
  const pool = openPool(database.at.requests)
  const face: Face = {
    dev: false,
    render: async (req, res) => void (await render(req, res)),
    upgrade: async (_req, socket) => void socket.destroy(),
    close: async () => {},
  }
  const api = await openApi(database.at, face)
  return {
    at: database.at,
    api,
    /** May be made one of development. */
    face,
    port: api.port,
    /** A request as it is, the answer as it came: nothing is decoded. */
    get: (
      path: string,
      headers: Record<string, string> = {},
      { method = 'GET', from = '127.26.1.1', body = '' } = {},
    ) => ask(api.port, path, headers, { method, from, body }),
    async close() {
      await api.close()
      await pool.end()
      await database.drop()
    },
  }
}

type How = { method: string; from: string; body: string }

const ask = (port: number, path: string, headers: Record<string, string>, { method, from, body }: How) =>
  new Promise<Got>((done, fail) => {
    const { host } = new URL(env().BASE_URL)
    const options = { host: '127.0.0.1', port, localAddress: from, method, path, headers: { host, ...headers } }
    const request = http.request(options, (res) => {
      const chunks: Buffer[] = []
      res
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          const whole = Buffer.concat(chunks)
          done({ status: res.statusCode ?? 0, headers: res.headers, body: whole, text: whole.toString() })
        })
      res.on('error', fail)
    })
    request.on('error', fail).end(body)
  })
