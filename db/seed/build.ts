import type pg from 'pg'
import { closeIdentity, openIdentity } from '#features/accounts/gateway.ts'
import type { Connections } from '#platform/db/connections.ts'
import { openPool } from '#platform/db/pool.ts'
import type { Login } from './logins.ts'
import { buildPractice } from './practice.ts'

/** Fills the database of a practice that has only its tables, over pools of its own. */
export async function buildDemo(at: Connections, owner: pg.Client): Promise<Login[]> {
  const requests = openPool(at.requests)
  openIdentity(at.identity)
  try {
    return await buildPractice({
      // What happened months ago was told months ago: its mails are not sent now.
      forgetJobs: async () => void (await owner.query('delete from graphile_worker._private_jobs')),
    })
  } finally {
    await closeIdentity()
    await requests.end()
  }
}
