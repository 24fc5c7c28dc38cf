// From the terminal, because somebody must be the first: makes an account an admin's and prints a link to a password.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { closeIdentity, openIdentity, resetTokenFor } from '#features/accounts/gateway.ts'
import { makeAdmin } from '#features/accounts/import/commands.ts'
import { Email } from '#features/accounts/input.ts'
import { forgetSecondFactor } from '#features/accounts/second-factor/commands.ts'
import { connections } from '#platform/db/connections.ts'
import { startPostgres } from '#platform/db/embedded/postgres.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPool } from '#platform/db/pool.ts'
import { StartError } from '#platform/errors/start-error.ts'
import { loadEnv } from './env-file.ts'

const USAGE = 'Usage: bin/admin EMAIL [NAME] [--new-second-factor]'

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'new-second-factor': { type: 'boolean', default: false } },
  })
  const email = Email.safeParse(positionals[0])
  if (!email.success) throw new StartError(USAGE)
  loadEnv()
  const { env } = await import('#platform/env.ts')
  const { BASE_URL, DATABASE_URL, LOOM_DATA } = env()
  const postgres = DATABASE_URL ? undefined : await startPostgres(path.resolve(LOOM_DATA))
  const at = connections(
    postgres ? { host: postgres.host, port: postgres.port, database: 'loom' } : { url: DATABASE_URL as string },
  )
  await migrate(at)
  const pool = openPool(at.requests, { max: 2 })
  openIdentity(at.identity)
  const made = await makeAdmin(email.data, positionals[1])
  if (!made.ok) throw new StartError(`${email.data} is suspended: another admin has to let them in again.`)
  if (values['new-second-factor']) await forgetSecondFactor(made.value.id)
  const token = await resetTokenFor(email.data)
  console.log(
    [
      `${email.data} is an admin${made.value.fresh ? ', with a new account' : ''}.`,
      `Password: ${BASE_URL}/reset/${token}`,
      'The link works once, for 60 minutes. At the first sign-in an authenticator app is set up.',
    ].join('\n'),
  )
  await pool.end()
  await closeIdentity()
  await postgres?.stop()
} catch (error) {
  console.error(error instanceof StartError ? `loom: ${error.message}` : error)
  process.exit(1)
}
