// The owner's connection, and what to say to a person when there is none.
import pg from 'pg'
import { StartError } from '#platform/errors/start-error.ts'

/** Connects, making the database when the server has none of that name. */
export async function connectAsOwner(config: pg.ClientConfig): Promise<pg.Client> {
  try {
    return await connect(config)
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error
    await createDatabase(config)
    return connect(config)
  }
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...config, application_name: 'loom-migrate' })
  client.on('error', () => {})
  await client.connect()
  return client
}

async function createDatabase(config: pg.ClientConfig) {
  const name = new pg.Client(config).database
  if (!name) throw new StartError('DATABASE_URL names no database.')
  const server = await connect(inDatabase(config, 'postgres'))
  try {
    await server.query(`create database ${server.escapeIdentifier(name)}`)
  } catch (error) {
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error // another start was first
  } finally {
    await server.end()
  }
}

/** The same connection into another database of the server. */
export function inDatabase(config: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!config.connectionString) return { ...config, database }
  const url = new URL(config.connectionString)
  url.pathname = `/${encodeURIComponent(database)}`
  return { ...config, connectionString: url.href }
}
