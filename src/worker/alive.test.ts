import pg from 'pg'
import { expect } from 'vitest'
import { test } from '../../tests/support/db.ts'
import { releaseJobsOfTheDead, sayAlive } from './alive.ts'

test('jobs of a killed worker are given back, those of a living one stay', async ({ committed }) => {
  const pool = new pg.Pool({ ...committed.at.jobs, max: 2 })
  const locked = async () => {
    const { rows } = await pool.query(
      `select payload ->> 'of' as of from graphile_worker._private_jobs where locked_by is not null order by 1`,
    )
    return rows.map(({ of }) => of)
  }
  for (const of of ['dead', 'living', 'newborn']) {
    await pool.query(`select graphile_worker.add_job('tests.alive', $1)`, [{ of }])
    await pool.query(
      `update graphile_worker._private_jobs set locked_by = $1, attempts = 1,
         locked_at = now() - case $1 when 'newborn' then 0 else 60 end * interval '1 second'
       where payload ->> 'of' = $1`,
      [of],
    )
  }
  const alive = await sayAlive(committed.at.jobs, 'living')
  try {
    await releaseJobsOfTheDead(pool)
    expect(await locked()).toEqual(['living', 'newborn'])
    await alive.close()
    await releaseJobsOfTheDead(pool)
    expect(await locked()).toEqual(['newborn'])
  } finally {
    await alive.close()
    await pool.end()
  }
})
