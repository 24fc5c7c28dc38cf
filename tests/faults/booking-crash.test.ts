// kill -9 in the middle of fifty parallel bookings: what was confirmed to somebody is there afterwards, and nothing overlaps.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { connections } from '#platform/db/connections.ts'
import { openPool } from '#platform/db/pool.ts'
import { withSystem } from '#platform/db/tx.ts'
import { loomSecret } from '#platform/secret.ts'
import { aBookableCoach, anAccount } from '../support/factories.ts'
import { signedIn } from '../support/signed-in.ts'
import type { RunningServer } from './running-server.ts'
import { startServer } from './running-server.ts'

const CLIENTS = 50
const COACHES = 8
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Enough acknowledged bookings that the kill falls among them. */
const BEFORE_KILL = 25
const KILLS = 3
/** What a client asks for between two kills: three times that is as many holds as one may have in an hour. */
const DAYS_A_ROUND = 3

type Client = { cookie: string }
type Practice = { clients: Client[]; offerings: string[]; begins: number }
type Asked = { status: number; retryAfter: number; body: { id?: string; status?: string; code?: string } }

/** Coaches in UTC, open from 9 to 17, and clients who are signed in. */
async function fill({ database }: RunningServer): Promise<Practice> {
  const pool = openPool(connections({ ...database, database: 'loom' }).requests, { max: 2 })
  try {
    return await withSystem('a test begins', async (tx) => {
      const offerings: string[] = []
      for (let n = 0; n < COACHES; n++) offerings.push((await aBookableCoach(tx, { zone: 'Etc/UTC' })).offering.id)
      const clients: Client[] = []
      for (let n = 0; n < CLIENTS; n++) clients.push({ cookie: (await signedIn(tx, await anAccount(tx))).header() })
      return { clients, offerings, begins: (Math.floor(Date.now() / DAY_MS) + 2) * DAY_MS + 9 * HOUR_MS }
    })
  } finally {
    await pool.end()
  }
}

async function ask(url: string, { cookie }: Client, procedure: string, input: object, key: string): Promise<Asked> {
  const response = await fetch(`${url}/api/rpc/sessions/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: url, 'idempotency-key': key },
    body: JSON.stringify(input),
  })
  const retryAfter = Number(response.headers.get('retry-after') ?? 0)
  return { status: response.status, retryAfter, body: (await response.json()) as Asked['body'] }
}

/** What clients were told, and the confirmations whose answer never came. */
type Told = {
  confirmed: Set<string>
  unanswered: { client: Client; id: string; key: string }[]
  errors: Pick<Asked, 'status' | 'retryAfter'>[]
}

/** Every client books day after day, at coaches that others want as well, until it is told to end. */
async function book(url: string, practice: Practice, told: Told, until: () => boolean, [from, to] = [0, 8]) {
  const one = async (client: Client, n: number) => {
    for (let day = from; day < to && !until(); day++) {
      const wish = {
        offeringId: practice.offerings[(n + day) % COACHES] ?? '',
        startsAt: practice.begins + day * DAY_MS + (Math.floor(n / COACHES) % 8) * HOUR_MS + (n % 2) * (HOUR_MS / 2),
      }
      const held = await ask(url, client, 'hold', wish, randomUUID()).catch(() => null)
      if (held && held.status >= 500) told.errors.push(held)
      const id = held?.status === 200 ? held.body.id : undefined
      if (!id) continue
      const key = randomUUID()
      const answer = await ask(url, client, 'confirm', { id }, key).catch(() => null)
      if (answer?.status === 200) told.confirmed.add(id)
      else if (!answer || answer.status >= 500) told.unanswered.push({ client, id, key })
      if (answer && answer.status >= 500) told.errors.push(answer)
    }
  }
  await Promise.all(practice.clients.map(one))
}

/** Waits until enough was told, then does something; never longer than a minute. */
async function when(enough: () => boolean, act: () => unknown) {
  for (let waited = 0; !enough() && waited < 60_000; waited += 5) await sleep(5)
  await act()
}

/** Waits until the server answers a call that needs its database. Answers what it said before. */
async function untilBack(url: string, client: Client): Promise<Asked[]> {
  const meanwhile: Asked[] = []
  for (let tries = 0; tries < 300; tries++) {
    const answer = await ask(url, client, 'list', {}, randomUUID()).catch(() => null)
    if (answer?.status === 200) return meanwhile
    if (answer) meanwhile.push(answer)
    await sleep(100)
  }
  throw new Error('the server did not come back within 30 s')
}

async function inDatabase({ database }: RunningServer) {
  const owner = new pg.Client(connections({ ...database, database: 'loom' }).owner)
  await owner.connect()
  const { rows } = await owner.query(`select id from loom.sessions where status = 'confirmed'`)
  const overlaps = await owner.query(`
    select a.id from loom.sessions a join loom.sessions b
      on a.coach_id = b.coach_id and a.id < b.id and a.blocked && b.blocked
      and a.status in ('held', 'confirmed') and b.status in ('held', 'confirmed')`)
  const seats = await owner.query(`
    select s.id from loom.sessions s where s.status = 'confirmed' and (s.engagement_id is null
      or 1 <> (select count(*) from loom.session_seats seat where seat.session_id = s.id and seat.live))`)
  await owner.end()
  return { confirmed: new Set(rows.map(({ id }) => id as string)), overlaps: overlaps.rows, halfDone: seats.rows }
}

/** Nothing told is lost, nothing overlaps or is half done, and who got no answer learns it by asking again with the same key. */
async function checkAfterwards(server: RunningServer, told: Told) {
  const kept = await inDatabase(server)
  expect([...told.confirmed].filter((id) => !kept.confirmed.has(id))).toEqual([])
  expect(kept.overlaps).toEqual([])
  expect(kept.halfDone).toEqual([])
  for (const { client, id, key } of told.unanswered) {
    const { status, body } = await ask(server.url, client, 'confirm', { id }, key)
    expect([200, 410]).toContain(status)
    if (status === 200) expect(body).toMatchObject({ id, status: 'confirmed' })
  }
  const after = await inDatabase(server)
  expect(after.overlaps).toEqual([])
  expect(after.confirmed.size).toBeGreaterThanOrEqual(told.confirmed.size)
}

/** The one that runs now: it was started anew after each kill. */
const postmasterOf = (home: string) =>
  Number.parseInt(fs.readFileSync(path.join(home, 'postgres/data/postmaster.pid'), 'utf8'), 10)

const aTold = (): Told => ({ confirmed: new Set(), unanswered: [], errors: [] })
const aHome = () => fs.mkdtempSync(path.join(os.tmpdir(), 'loom-crash-'))

test('kill -9 of the server during fifty parallel bookings: nothing confirmed is lost, nothing overlaps', {
  timeout: 300_000,
}, async () => {
  const options = { data: aHome(), port: 25_101, secret: loomSecret() }
  let server = await startServer(options)
  try {
    const practice = await fill(server)
    const told = aTold()
    let killed = false
    await Promise.all([
      book(server.url, practice, told, () => killed),
      when(
        () => told.confirmed.size >= BEFORE_KILL,
        async () => {
          killed = true
          await server.kill()
        },
      ),
    ])
    expect(told.confirmed.size).toBeGreaterThanOrEqual(BEFORE_KILL)
    expect(told.errors).toEqual([])
    server = await startServer(options)
    await untilBack(server.url, practice.clients[0] as Client)
    await checkAfterwards(server, told)
  } finally {
    await server.stop()
    fs.rmSync(options.data, { recursive: true, force: true })
  }
})

test('[DB01] kill -9 of PostgreSQL three times during fifty parallel bookings: it comes back by itself, nothing is lost', {
  timeout: 300_000,
}, async () => {
  const options = { data: aHome(), port: 25_103, secret: loomSecret() }
  const server = await startServer(options)
  try {
    const practice = await fill(server)
    const client = practice.clients[0] as Client
    const told = aTold()
    for (let round = 0; round < KILLS; round++) {
      const before = told.confirmed.size
      let killed = false
      let killedAt = 0
      const days: [number, number] = [round * DAYS_A_ROUND, (round + 1) * DAYS_A_ROUND]
      const booking = book(server.url, practice, told, () => killed, days)
      await when(
        () => told.confirmed.size >= before + BEFORE_KILL,
        () => {
          killed = true
          killedAt = performance.now()
          process.kill(postmasterOf(options.data), 'SIGKILL')
        },
      )
      const meanwhile = await untilBack(server.url, client)
      console.info(`kill ${round + 1}: served again after ${Math.round(performance.now() - killedAt)} ms`)
      await booking
      expect(told.confirmed.size).toBeGreaterThanOrEqual(before + BEFORE_KILL)
      told.errors.push(...meanwhile)
    }
    await checkAfterwards(server, told)
    // The server that saw it happen says "busy, come again", never that it is broken.
    expect(told.errors.length).toBeGreaterThan(0)
    expect(told.errors.filter(({ status, retryAfter }) => status !== 503 || !(retryAfter > 0))).toEqual([])
    expect(server.child.exitCode).toBeNull()
  } finally {
    await server.stop()
    fs.rmSync(options.data, { recursive: true, force: true })
  }
})
