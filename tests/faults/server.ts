// The engine as bin/start runs it, without the pages: a process that a test can kill. Says where its database is.
import path from 'node:path'
import pg from 'pg'
import { connections } from '#platform/db/connections.ts'
import { startPostgres } from '#platform/db/embedded/postgres.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPool } from '#platform/db/pool.ts'
import { env } from '#platform/env.ts'
import { openLimits } from '#platform/limits/take.ts'
import { createEngine } from '#server/engine.ts'
import { createServer } from '#server/http.ts'
import { startWorker } from '#worker/runner.ts'

const postgres = await startPostgres(path.resolve(env().LOOM_DATA))
const { host, port } = postgres
const at = connections({ host, port, database: 'loom' })
await migrate(at)
openPool(at.requests)
const quiet = (config: pg.ClientConfig, max: number) =>
  new pg.Pool({ ...config, max }).on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
openLimits(quiet(at.limits, 2))
await startWorker(quiet(at.jobs, 5))

const engine = createEngine()
const server = createServer(() => engine, {
  dev: false,
  render: async (_req, res) => void res.writeHead(404).end(),
  upgrade: async (_req, socket) => void socket.destroy(),
  close: async () => {},
})
server.listen(env().PORT, '127.0.0.1', () => console.log(JSON.stringify({ host, port, pid: postgres.pid })))
process.once('SIGTERM', async () => {
  server.closeAllConnections()
  await postgres.stop()
  process.exit(0)
})
