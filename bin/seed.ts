// The demo practice without the server: for a look at the database, or to have it ready before the first start.
import path from 'node:path'
import { connections } from '#platform/db/connections.ts'
import { startPostgres } from '#platform/db/embedded/postgres.ts'
import { migrate } from '#platform/db/migrate.ts'
import { StartError } from '#platform/errors/start-error.ts'
import { loginsTable } from '../db/seed/logins.ts'
import { seedDemo } from '../db/seed/seed.ts'
import { loadEnv } from './env-file.ts'

try {
  loadEnv()
  const { env } = await import('#platform/env.ts')
  const { BASE_URL, LOOM_DATA, demo } = env()
  if (!demo) {
    throw new StartError(
      'The demo practice exists in demo mode only: without DATABASE_URL, and with HOST and BASE_URL on this machine.',
    )
  }
  const postgres = await startPostgres(path.resolve(LOOM_DATA))
  const at = connections({ host: postgres.host, port: postgres.port, database: 'loom' })
  await migrate(at)
  const logins = await seedDemo(at)
  console.log(
    logins ? loginsTable(logins, BASE_URL) : 'This database has people already: the demo practice is not added to it.',
  )
  await postgres.stop()
} catch (error) {
  console.error(error instanceof StartError ? `loom: ${error.message}` : error)
  process.exit(1)
}
