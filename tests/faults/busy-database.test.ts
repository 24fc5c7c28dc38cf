// The database is there, and has no turn for us: what people are told, how often it is tried, and that nobody else waits.
import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { expect } from 'vitest'
import { accounts } from '#features/accounts/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import { requestPool } from '#platform/db/pool.ts'
import { withSystem } from '#platform/db/tx.ts'
import { anAccount } from '../support/factories.ts'
import { newCaller, test } from '../support/http.ts'
import { signedIn } from '../support/signed-in.ts'

const SLOW = { timeout: 60_000 }
const COME_AGAIN = {
  status: 503,
  body: { code: 'unavailable', status: 503 },
  headers: { 'retry-after': expect.stringMatching(/^[1-9]\d?$/), 'content-type': 'application/problem+json' },
}

const aMember = () =>
  withSystem('a test begins', async (tx) => {
    const person = await anAccount(tx)
    return { person, jar: await signedIn(tx, person) }
  })

const nameOf = async ({ id }: Person) =>
  (await withSystem('a test looks', (tx) => tx.select().from(accounts).where(eq(accounts.id, id))))[0]?.name

/** A connection of the owner's, for what stands in the way. */
async function owner(at: { owner: pg.ClientConfig }): Promise<pg.Client> {
  const client = new pg.Client(at.owner)
  client.on('error', () => {}) // the test failed, its database is dropped
  await client.connect()
  return client
}

/** How long the longest turn of the event loop took while something ran, milliseconds. */
async function stallDuring(run: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 10)
    last = performance.now()
  }, 10)
  await run()
  clearInterval(timer)
  return longest
}

test('[DB02] a question may take five seconds and wait two for a lock, on every connection that serves requests', async ({
  committed: _,
}) => {
  const setting = async (name: string) => (await requestPool().query(`show ${name}`)).rows[0]?.[name]
  expect(await setting('statement_timeout')).toBe('5s')
  expect(await setting('lock_timeout')).toBe('2s')
  expect(await setting('idle_in_transaction_session_timeout')).toBe('15s')
})

test(
  '[DB02] a lock that somebody holds for a minute: come again; everybody else is served',
  SLOW,
  async ({ api, committed }) => {
    const { person, jar } = await aMember()
    const other = await aMember()
    const change = () => api.rest('PATCH', '/me', { name: 'Amara' }, { as: jar, from: newCaller() })
    const holder = await owner(committed.at)
    await holder.query('begin; set local role loom_system')
    await holder.query('select from loom.accounts where id = $1 for update', [person.id])
    const refused = change()
    const read = () => api.rest('GET', '/me', undefined, { as: other.jar, from: newCaller() })
    let reads = 0
    const stall = await stallDuring(async () => {
      let done = false
      void refused.then(() => (done = true))
      for (; !done; reads++) {
        expect((await read()).status).toBe(200)
        await sleep(20) // fewer than a minute's reads of one person
      }
    })
    expect(await refused).toMatchObject(COME_AGAIN)
    console.info(`${reads} reads beside a held lock; the event loop stood for at most ${Math.round(stall)} ms`)
    expect(reads).toBeGreaterThan(5)
    expect(await nameOf(person)).not.toBe('Amara')
    await holder.query('rollback')
    await holder.end()
    expect((await change()).status).toBe(200)
  },
)

test('[DB02] all connections taken: come again, and served once one is free', SLOW, async ({ api, committed: _ }) => {
  const { jar } = await aMember()
  const read = () => api.rest('GET', '/me', undefined, { as: jar, from: newCaller() })
  const pool = requestPool()
  const taken = await Promise.all(Array.from({ length: pool.options.max ?? 0 }, () => pool.connect()))
  expect(taken).toHaveLength(10)
  expect(await read()).toMatchObject(COME_AGAIN)
  const waits = read()
  await sleep(200)
  taken[0]?.release()
  expect((await waits).status).toBe(200)
  for (const client of taken.slice(1)) client.release()
})

/** Makes every change of an account meet `fault`, until it has happened `times`. The count outlives a rollback. */
async function disturb(at: { owner: pg.ClientConfig }, fault: string, times: number) {
  const client = await owner(at)
  await client.query(`create sequence loom.disturbed`)
  await client.query(`grant usage on sequence loom.disturbed to loom_actor, loom_system`)
  await client.query(`create function loom.disturb() returns trigger language plpgsql as $$ begin
    if nextval('loom.disturbed') <= ${times} then ${fault}; end if; return new; end $$`)
  await client.query(
    `create trigger disturb before update on loom.accounts for each row execute function loom.disturb()`,
  )
  return {
    count: async () => Number((await client.query('select last_value from loom.disturbed')).rows[0].last_value),
    end: () => client.end(),
  }
}

for (const [state, name] of [
  ['40001', 'a serialization failure'],
  ['40P01', 'a deadlock'],
] as const) {
  test(
    `[DB02] ${name} is tried three times in all, and shows only after the third`,
    SLOW,
    async ({ api, committed }) => {
      const { person, jar } = await aMember()
      const change = (to: string) => api.rest('PATCH', '/me', { name: to }, { as: jar, from: newCaller() })
      const fault = await disturb(committed.at, `raise exception 'disturbed' using errcode = '${state}'`, 5)
      expect(await change('Never')).toMatchObject(COME_AGAIN)
      expect(await fault.count()).toBe(3)
      expect(await change('Third time')).toMatchObject({ status: 200 })
      expect(await fault.count()).toBe(6)
      expect(await nameOf(person)).toBe('Third time')
      await fault.end()
    },
  )
}

test('[DB02] a question that takes too long is ended: come again', SLOW, async ({ api, committed }) => {
  const { person, jar } = await aMember()
  const fault = await disturb(committed.at, 'perform pg_sleep(60)', 1)
  const started = performance.now()
  expect(await api.rest('PATCH', '/me', { name: 'Late' }, { as: jar, from: newCaller() })).toMatchObject(COME_AGAIN)
  expect(performance.now() - started).toBeGreaterThan(4_500)
  expect(await nameOf(person)).not.toBe('Late')
  await fault.end()
})

test('[DB02] two that lock each other out: both get through', SLOW, async ({ committed: _ }) => {
  const [a, b] = await withSystem('a test begins', async (tx) => [await anAccount(tx), await anAccount(tx)])
  let tries = 0
  const both = { inside: 0 }
  const rename = (first: Person, second: Person, name: string) =>
    withSystem('a test changes two', async (tx) => {
      tries++
      const set = (id: string) => tx.update(accounts).set({ name }).where(eq(accounts.id, id))
      await set(first.id)
      both.inside++
      for (let waited = 0; both.inside < 2 && waited < 1_000; waited += 10) await sleep(10)
      await set(second.id)
    })
  await Promise.all([rename(a, b, 'One'), rename(b, a, 'Two')])
  expect(tries).toBeGreaterThanOrEqual(3)
  expect(await nameOf(a)).toBe(await nameOf(b))
})
