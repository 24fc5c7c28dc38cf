// Loom as it stands in production: behind a proxy that ends TLS, with another port that leads from http to https. A
// process of its own over the data of the one under test, since BASE_URL decides on cookies and headers.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { selfSigned } from './certificate.ts'

const PATIENCE_MS = 240_000

export type SecureSite = {
  url: string
  httpPort: number
  httpsPort: number
  /** Loom itself, without the proxy. */
  loomPort: number
  /** What a reader must trust. */
  cert: string
  /** Tells Loom to stop; the exit code, once it has ended. */
  stop(): Promise<number | null>
  close(): Promise<void>
}

/** `settings` are more of Loom's environment. */
type How = { port: number; data: string; settings?: Record<string, string> }

/** Takes four ports from `port` on: https, http, Loom, and Loom's operations. Joins the database in `data`. */
export async function openSecureSite({ port, data, settings = {} }: How): Promise<SecureSite> {
  const url = `https://localhost:${port}`
  const stop = await startLoom({ url, data, port: port + 2, settings })
  const { key, cert } = selfSigned()
  const ahead = https.createServer({ key, cert }, (req, res) => pass(req, res, port + 2))
  const plain = http.createServer((req, res) => res.writeHead(308, { location: url + req.url }).end())
  await Promise.all([listening(ahead, port), listening(plain, port + 1)])
  return {
    url,
    cert,
    httpsPort: port,
    httpPort: port + 1,
    loomPort: port + 2,
    stop,
    async close() {
      for (const server of [ahead, plain]) server.close().closeAllConnections()
      await stop()
    },
  }
}

const listening = (server: http.Server | https.Server, port: number) =>
  new Promise<void>((up) => server.listen(port, 'localhost', up))

function pass(req: http.IncomingMessage, res: http.ServerResponse, port: number) {
  const headers = { ...req.headers, 'x-forwarded-for': `10.254.${port % 250}.1`, 'x-forwarded-proto': 'https' }
  const inside = http.request(
    { host: '127.0.0.1', port, path: req.url, method: req.method, headers, setHost: false },
    (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(res)
    },
  )
  inside.on('error', () => res.destroy())
  req.pipe(inside)
}

async function startLoom({ url, data, port, settings }: Required<How> & { url: string }) {
  const log = `${data}/secure-${port}.log`
  const output = fs.openSync(log, 'w')
  const loom = spawn('./bin/start', {
    env: {
      ...process.env,
      ...{ PORT: String(port), BASE_URL: url, LOOM_DATA: data, LOOM_ROLE: 'web', TRUSTED_PROXIES: '127.0.0.1' },
      ...settings,
    },
    stdio: ['ignore', output, output],
  })
  const ended = new Promise<number | null>((over) => loom.once('exit', over))
  const answers = () =>
    fetch(`http://127.0.0.1:${port + 1}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
  for (let waited = 0; !(await answers()); waited += 250) {
    if (loom.exitCode !== null || waited > PATIENCE_MS) {
      loom.kill('SIGTERM')
      throw new Error(`Loom did not start behind https:\n${fs.readFileSync(log, 'utf8')}`)
    }
    await sleep(250)
  }
  return async () => {
    loom.kill('SIGTERM')
    return ended
  }
}
