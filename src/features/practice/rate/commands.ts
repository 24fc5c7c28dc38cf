// What 60 minutes cost with coaches who set no rate. What is booked keeps its price: sessions copied it.
import { sql } from 'drizzle-orm'
import { publicPagesChanged } from '#platform/cache/public-pages.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Result } from '#platform/result.ts'
import { ok } from '#platform/result.ts'
import { readPractice } from '../queries.ts'
import type { DefaultRate, SetRate } from './input.ts'
import { readDefaultRate } from './queries.ts'

/** For admins: sets the practice's rate from now on. Setting what already is adds nothing to its history. */
export async function setDefaultRate(tx: Tx, { minor }: SetRate): Promise<Result<DefaultRate>> {
  await tx.execute(sql`select pg_advisory_xact_lock(7, 0)`) // one change at a time, so that the history has one order
  const { currency } = await readPractice(tx)
  const { rate } = await readDefaultRate(tx)
  const same = minor === null ? rate === null : rate?.minor === minor && rate.currency === currency
  if (!same) {
    // By hand: an insert of the library names every column, and the moment is the database's alone.
    await tx.execute(sql`insert into loom.practice_rates (minor, currency) values (${minor}, ${currency})`)
    await publicPagesChanged(tx)
    await enqueue(tx, 'offerings.defaultRateChanged', {})
  }
  return ok(await readDefaultRate(tx))
}
