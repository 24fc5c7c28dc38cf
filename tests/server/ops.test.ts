import pg from 'pg'
import { expect } from 'vitest'
import { openPool } from '#platform/db/pool.ts'
import { closed, listen, urlOf } from '#server/listen.ts'
import { createOpsServer } from '#server/ops.ts'
import { test } from '../support/db.ts'

test('operators learn whether requests can be served, and what is counted', async ({ committed }) => {
  let open = false
  const server = await listen(
    createOpsServer(() => open),
    0,
    '127.0.0.1',
  )
  const ask = async (path: string) => {
    const res = await fetch(urlOf(server) + path)
    return [res.status, await res.text()] as const
  }
  expect(await ask('/readyz')).toEqual([503, 'not ready']) // the database is there, the pages are not yet
  open = true
  expect(await ask('/readyz')).toEqual([200, 'ready'])
  const [status, metrics] = await ask('/metrics')
  expect(status).toBe(200)
  for (const name of ['loom_http_request_seconds', 'loom_limit_hits_total', 'loom_errors_total', 'process_cpu']) {
    expect(metrics).toContain(name)
  }
  expect((await ask('/'))[0]).toBe(404)
  expect((await ask('/metrics/x'))[0]).toBe(404)

  const away = openPool({ host: '127.0.0.1', port: 26199, connectionTimeoutMillis: 200 })
  expect(await ask('/readyz')).toEqual([503, 'not ready'])
  await away.end()
  openPool(committed.at.requests)
  open = false // the balancer sends no more while running requests end
  expect(await ask('/readyz')).toEqual([503, 'not ready'])
  await closed(server)
})

test('[AZ13] a pooled connection carries nobody over: without an actor it sees no row, after one neither', async ({
  committed,
}) => {
  const pool = new pg.Pool({ ...committed.at.requests, max: 1 })
  const client = await pool.connect()
  await expect(client.query('select from loom.accounts')).rejects.toThrow(/permission denied/)
  await client.query('begin; set local role loom_actor')
  expect((await client.query('select from loom.accounts')).rowCount).toBe(0)
  expect((await client.query('select private.actor() as id')).rows).toEqual([{ id: null }])
  await client.query('commit')
  await client.query(
    `begin; set local role loom_actor; select set_config('loom.actor', '00000000-0000-4000-8000-000000000001', true)`,
  )
  await client.query('commit')
  client.release()
  const again = await pool.connect() // the same connection, for somebody else
  expect(
    (await again.query(`select current_user as role, nullif(current_setting('loom.actor', true), '') as actor`)).rows,
  ).toEqual([{ role: 'loom_login', actor: null }])
  await expect(again.query('select from loom.accounts')).rejects.toThrow(/permission denied/)
  again.release()
  await pool.end()
})
