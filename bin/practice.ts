// From the terminal, before the first coach: name, zone, currency, cancellation and directory of the practice.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { setUpPractice } from '#features/practice/commands.ts'
import type { Practice } from '#features/practice/input.ts'
import { readPractice } from '#features/practice/queries.ts'
import { connections } from '#platform/db/connections.ts'
import { startPostgres } from '#platform/db/embedded/postgres.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPool } from '#platform/db/pool.ts'
import { withSystem } from '#platform/db/tx.ts'
import { StartError } from '#platform/errors/start-error.ts'
import { loadEnv } from './env-file.ts'

const USAGE =
  'Usage: bin/practice [--name NAME] [--zone Europe/Lisbon] [--currency EUR] [--free-until HOURS] [--directory on|off]'

try {
  const wanted = wishes()
  loadEnv()
  const { env } = await import('#platform/env.ts')
  const { DATABASE_URL, LOOM_DATA } = env()
  const postgres = DATABASE_URL ? undefined : await startPostgres(path.resolve(LOOM_DATA))
  const at = connections(
    postgres ? { host: postgres.host, port: postgres.port, database: 'loom' } : { url: DATABASE_URL as string },
  )
  await migrate(at)
  const pool = openPool(at.requests, { max: 2 })
  const now = await withSystem('the practice is described', async (tx) => {
    const { currency } = await readPractice(tx)
    if (wanted.currency && wanted.currency !== currency) {
      const { rowCount } = await tx.execute(sql`select from loom.offerings limit 1`)
      if (rowCount) throw new StartError(`Offerings are priced in ${currency} already: the currency stays.`)
    }
    await setUpPractice(tx, wanted)
    return readPractice(tx)
  })
  console.log(
    `${now.name}: times in ${now.zone}, prices in ${now.currency}, cancelling is free until ${now.freeUntilMin / 60} h before; ` +
      `${now.directory ? 'with' : 'without'} a directory of coaches.`,
  )
  await pool.end()
  await postgres?.stop()
} catch (error) {
  console.error(error instanceof StartError ? `loom: ${error.message}` : error)
  process.exit(1)
}

function wishes(): Partial<Practice> {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      zone: { type: 'string' },
      currency: { type: 'string' },
      'free-until': { type: 'string' },
      directory: { type: 'string' },
    },
  })
  const { name, zone, currency, 'free-until': hours, directory } = values
  const freeUntilMin = hours === undefined ? undefined : Math.round(Number(hours) * 60)
  const wrong =
    (name !== undefined && !(name.trim() && name.length <= 80) && '--name is one line of up to 80 characters') ||
    (zone !== undefined && !isZone(zone) && `${zone} is no time zone, like Europe/Lisbon`) ||
    (currency !== undefined && !isCurrency(currency) && `${currency} is no currency, like EUR`) ||
    (freeUntilMin !== undefined &&
      !(freeUntilMin >= 0 && freeUntilMin <= 43_200) &&
      '--free-until is 0 to 720 hours') ||
    (directory !== undefined && !['on', 'off'].includes(directory) && '--directory is on or off')
  if (wrong) throw new StartError(`${wrong}. ${USAGE}`)
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(zone !== undefined && { zone }),
    ...(currency !== undefined && { currency }),
    ...(freeUntilMin !== undefined && { freeUntilMin }),
    ...(directory !== undefined && { directory: directory === 'on' }),
  }
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone })) && !/^[+-]/.test(zone)
  } catch {
    return false
  }
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}
