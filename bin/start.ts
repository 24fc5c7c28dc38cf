// From a checkout to a running practice: build what changed, start PostgreSQL, migrate, serve; stop it all again.
import '#platform/mail/jsx.ts'
import path from 'node:path'
import { connections } from '#platform/db/connections.ts'
import { startPostgres } from '#platform/db/embedded/postgres.ts'
import { migrate } from '#platform/db/migrate.ts'
import { StartError } from '#platform/errors/start-error.ts'
import { loginsTable } from '../db/seed/logins.ts'
import { buildIfChanged } from './build.ts'
import { loadEnv } from './env-file.ts'

const dev = process.argv.includes('--dev')
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })

let stop: () => Promise<unknown> = async () => {}
stopOnSignal(() => stop())

try {
  loadEnv()
  const { env } = await import('#platform/env.ts')
  const { checkPorts } = await import('#server/listen.ts')
  const { DATABASE_URL, LOOM_DATA, LOOM_ROLE } = env()
  await checkPorts()
  // PostgreSQL starts while the pages are built and the libraries load.
  const starting = DATABASE_URL
    ? undefined
    : startPostgres(path.resolve(LOOM_DATA), { say: (event) => console.error(`loom: ${event}`) })
  const stopPostgres = async () => (await starting?.catch(() => undefined))?.stop()
  stop = stopPostgres
  if (!dev && LOOM_ROLE !== 'worker') await buildIfChanged()
  const postgres = await starting
  const at = connections(
    postgres ? { host: postgres.host, port: postgres.port, database: 'loom' } : { url: DATABASE_URL as string },
  )
  await migrate(at)
  // Before anything is served: nobody signs in to half a practice.
  const logins = env().demo ? await (await import('../db/seed/seed.ts')).seedDemo(at) : undefined
  const { startLoom } = await import('#server/start.ts')
  const loom = await startLoom(at, { dev })
  stop = async () => {
    await loom.stop()
    await stopPostgres()
  }
  console.log(`Loom is at ${loom.url}`)
  if (logins && loom.url) console.log(loginsTable(logins, loom.url))
} catch (error) {
  console.error(error instanceof StartError ? `loom: ${error.message}` : error)
  await stop().catch(() => {})
  process.exit(1)
}

/** Ctrl-C and SIGTERM finish what runs; the second one, or 25 s, ends at once. */
function stopOnSignal(stop: () => Promise<unknown>) {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      setTimeout(() => process.exit(1), 25_000).unref()
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
