// The demo practice, built by calling commands. Runs once, before anything is served.
import pg from 'pg'
import type { Connections } from '#platform/db/connections.ts'
import type { Login } from './logins.ts'
import { keepLogins, readLogins } from './logins.ts'

const LOCK = 760_402

/**
 * Builds the demo practice in a database that nobody has used yet, and gives the logins to print: those of this
 * installation, whenever they were made. Undefined for a practice that is somebody's own.
 */
export async function seedDemo(at: Connections): Promise<Login[] | undefined> {
  const owner = new pg.Client(at.owner)
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK])
    const state = await stateOf(owner)
    if (state === 'seeded') return readLogins()
    if (state === 'used') return undefined
    if (state === 'begun') await startOver(owner)
    await mark(owner, 'demo.seeding')
    const { buildDemo } = await import('./build.ts') // every feature: not to be loaded when all is there
    const logins = await buildDemo(at, owner)
    keepLogins(logins)
    await mark(owner, 'demo.seeded')
    return logins
  } finally {
    await owner.end() // ends the session, and with it the lock
  }
}

/** `begun`: an earlier seeding was cut off, before anybody could sign in. */
async function stateOf(owner: pg.Client): Promise<'empty' | 'begun' | 'seeded' | 'used'> {
  const { rows } = await owner.query<{ seeded: boolean; begun: boolean; used: boolean }>(`
    select exists (select from loom.audit_events where action = 'demo.seeded') as seeded,
      exists (select from loom.audit_events where action = 'demo.seeding')
        and not exists (select from identity.session) as begun,
      exists (select from loom.accounts) as used`)
  const [state] = rows
  return state?.seeded ? 'seeded' : state?.begun ? 'begun' : state?.used ? 'used' : 'empty'
}

const startOver = (owner: pg.Client) =>
  owner.query('truncate loom.accounts, identity."user", loom.audit_events, graphile_worker._private_jobs cascade')

const mark = (owner: pg.Client, action: string) =>
  owner.query('insert into loom.audit_events (action) values ($1)', [action])
