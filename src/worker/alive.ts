// Jobs of workers that are gone. Each worker holds an advisory lock for as long as it lives; a job locked by one whose
// lock nobody holds is given back, so that a killed process delays its jobs by seconds and not by the runner's 4 hours.
import type pg from 'pg'
import type { Steady } from '#platform/db/steady.ts'
import { steadyConnection } from '#platform/db/steady.ts'
import { log } from '#platform/log.ts'

const CLASS = 760_402

/** Says that the worker lives, until `close`. On a connection of role loom_jobs. */
export const sayAlive = (config: pg.ClientConfig, workerId: string): Promise<Steady> =>
  steadyConnection(config, (client) => client.query('select pg_advisory_lock($1, hashtext($2))', [CLASS, workerId]))

/** Gives back what workers without a sign of life had taken. A new worker has ten seconds to say that it lives. */
export async function releaseJobsOfTheDead(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ locked_by: string }>(
    `select distinct locked_by from graphile_worker._private_jobs j
     where locked_at < now() - interval '10 seconds' and not exists (
       select from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and l.classid = $1 and d.datname = current_database()
         and l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)`,
    [CLASS],
  )
  if (rows.length === 0) return
  const gone = rows.map(({ locked_by }) => locked_by)
  await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [gone])
  log.warn({ workers: gone }, 'jobs of workers that are gone were given back')
}
