// The owner's connection, and what to say to a person when there is none.
import pg from 'pg'
import { StartError } from '#platform/errors/start-error.ts'

const OLDEST = 16 // memberships with `set true` and without `inherit`

/**
 * Connects, making the database when the server has none of that name.
 * @throws StartError: not reachable, refused, too old.
 */
export async function connectAsOwner(config: pg.ClientConfig): Promise<pg.Client> {
  const client = await connect(config).catch(async (error) => {
    if (error.code !== '3D000') throw explained(error, config)
    await createDatabase(config)
    return connect(config)
  })
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  const version = rows[0]?.version ?? ''
  if (Number.parseInt(version, 10) >= OLDEST) return client
  await client.end()
  throw new StartError(`The database is PostgreSQL ${version}, and Loom needs ${OLDEST} or newer.`)
}

/** The same connection into another database of the server. */
function inDatabase(config: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!config.connectionString) return { ...config, database }
  const url = new URL(config.connectionString)
  url.pathname = `/${encodeURIComponent(database)}`
  return { ...config, connectionString: url.href }
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ connectionTimeoutMillis: 15_000, ...config, application_name: 'loom-migrate' })
  client.on('error', () => {}) // the query that runs then fails, too
  await client.connect()
  return client
}

async function createDatabase(config: pg.ClientConfig) {
  const name = new pg.Client(config).database ?? ''
  let server: pg.Client | undefined
  try {
    server = await connect(inDatabase(config, 'postgres'))
    await server.query(`create database ${server.escapeIdentifier(name)}`)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === '42P04' || code === '23505') return // another start was first
    throw new StartError(`The server has no database "${name}", and Loom may not make it (${message}).`)
  } finally {
    await server?.end()
  }
}

function explained(error: unknown, config: pg.ClientConfig): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  const { host, port, user } = new pg.Client(config)
  if (code.startsWith('28')) {
    return new StartError(
      `The database at ${host}:${port} refused the user "${user}" (${message}): check DATABASE_URL.`,
    )
  }
  if (code === '08P01' || /startup parameter/.test(message)) {
    return new StartError(`${POOLER} (${message}).`)
  }
  return new StartError(`The database at ${host}:${port} cannot be reached (${message || code}): check DATABASE_URL.`)
}

export const POOLER =
  'DATABASE_URL leads to a pooler that drops the startup parameter "options": give Loom a direct or session-mode connection'
