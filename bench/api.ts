// M6: one row and a page of twenty through the API, signed in and under row-level security, beside bare node:http and pg.
import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { Statement } from './booking-floor.ts'
import type { BenchPractice } from './booking-practice.ts'
import type { BenchRow } from './row.ts'

Object.assign(process.env, { BASE_URL: 'http://localhost:3000', LOOM_DATA: '.loom-bench', LOG_LEVEL: 'silent' })

const PEOPLE = 100
const SESSIONS_EACH = 20
const ROUNDS = 9
/** Rounds that only let the compiler see the code. */
const WARM_UP = 4
const REQUESTS = 300
const CONNECTIONS = 8
const REACH = 2.5

type Served = { port: number; close(): Promise<unknown> }
type Asked = { path: string; cookie?: string }

/** Two rows: CPU of an answer in this process, and how often the floor's it is. The one who asks is another process. */
export async function benchApi(): Promise<BenchRow[]> {
  const { openPractice, id } = await import('./booking-practice.ts')
  const secret = (await import('#platform/secret.ts')).loomSecret()
  const practice = await openPractice(CONNECTIONS)
  try {
    await practice.sql(SESSIONS)
    const person = (n: number) => id('a', (n % PEOPLE) + 1)
    const session = (n: number) => id('a', (n % PEOPLE) + 1).replace(/^00000000/, '10000000')
    const { one, page } = await statements(person(0), session(0))
    const product = await openProduct(practice)
    const floor = await openFloor(practice, person(0), { '/one': one, '/page': page })
    const cookies = Array.from({ length: PEOPLE }, (_, n) => cookieOf(person(n), secret))
    const asked = (path: (n: number) => string): Asked[] =>
      cookies.map((cookie, n) => ({ path: path(n), cookie: `loom_session=${cookie}` }))
    const rows = [
      await compare(
        'GET one session',
        product,
        asked((n) => `/api/v1/sessions/${session(n)}`),
        floor,
        '/one',
      ),
      await compare(
        'GET a page of 20 sessions',
        product,
        asked(() => '/api/v1/sessions'),
        floor,
        '/page',
      ),
    ]
    await Promise.all([product.close(), floor.close()])
    return rows
  } finally {
    await practice.close()
  }
}

async function compare(work: string, product: Served, asked: Asked[], floor: Served, path: string): Promise<BenchRow> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const mine = await cpuOf(product.port, asked)
    const bare = await cpuOf(floor.port, [{ path }])
    if (round < 0) continue
    ours.push(mine)
    theirs.push(bare)
  }
  const ratio = median(ours) / median(theirs)
  return {
    id: 'M6',
    work,
    figure: `${median(ours).toFixed(2)} ms CPU`,
    beside: `bare node:http and pg with the same SQL ${median(theirs).toFixed(2)} ms, ratio ${ratio.toFixed(2)}`,
    reach: `≤ ${REACH} ×`,
    met: ratio <= REACH,
  }
}

/** Milliseconds of CPU that this process spends on an answer, while another asks. @throws for an answer that is no 200. */
async function cpuOf(port: number, asked: Asked[]): Promise<number> {
  const asker = spawn(process.execPath, ['-e', ASKER], { stdio: ['pipe', 'pipe', 'inherit'] })
  asker.stdin.end(JSON.stringify({ port, asked, requests: REQUESTS, connections: CONNECTIONS }))
  await once(asker.stdout, 'data') // it is there, and its connections are open
  const before = process.cpuUsage()
  const [said] = await once(asker.stdout, 'data')
  const { user, system } = process.cpuUsage(before)
  if (String(said) !== 'done') throw new Error(`an answer was ${said}`)
  return (user + system) / 1000 / REQUESTS
}

const ASKER = `
  const http = require('node:http')
  let text = ''
  process.stdin.on('data', (chunk) => { text += chunk }).on('end', async () => {
    const { port, asked, requests, connections } = JSON.parse(text)
    const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
    let next = 0
    const ask = ({ path, cookie }) => new Promise((done, fail) => {
      const headers = { host: 'localhost:3000', ...(cookie && { cookie }) }
      http.get({ host: '127.0.0.1', port, path, agent, headers }, (res) => {
        res.resume().on('end', () => (res.statusCode === 200 ? done() : fail(res.statusCode)))
      }).on('error', fail)
    })
    const line = async () => { while (next < requests) await ask(asked[next++ % asked.length]) }
    await Promise.all(Array.from({ length: connections }, () => ask(asked[0])))
    process.stdout.write('ready')
    await Promise.all(Array.from({ length: connections }, line)).then(() => process.stdout.write('done'), (error) => process.stdout.write(String(error)))
    process.exit()
  })`

async function openProduct({ at }: BenchPractice): Promise<Served> {
  const [{ createServer }, { createEngine }, { openLimits }] = await Promise.all([
    import('#server/http.ts'),
    import('#server/engine.ts'),
    import('#platform/limits/take.ts'),
  ])
  const limits = new pg.Pool({ ...at.limits, max: 2 })
  openLimits(limits)
  const engine = createEngine()
  const none = async () => {}
  const server = await listening(createServer(() => engine, { dev: false, render: none, upgrade: none, close: none }))
  return { ...server, close: () => Promise.all([server.close(), limits.end()]) }
}

/** No router, no session, no limit, no policy, no parsing: a query and its rows. */
async function openFloor({ at }: BenchPractice, person: string, byPath: Record<string, Statement>): Promise<Served> {
  const pool = new pg.Pool({ ...at.owner, max: CONNECTIONS })
  pool.on('connect', (client) => void client.query(`select set_config('loom.actor', '${person}', false)`))
  const server = await listening(
    http.createServer(async (req, res) => {
      const { text, values } = byPath[req.url ?? ''] as Statement
      const { rows } = await pool.query(text, values)
      res.setHeader('content-type', 'application/json').end(JSON.stringify(rows))
    }),
  )
  return { ...server, close: () => Promise.all([server.close(), pool.end()]) }
}

async function listening(server: http.Server): Promise<Served> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) }
}

/** The selects that the two queries of the product send. */
async function statements(person: string, sessionId: string) {
  const [{ statementsOf }, { withActor }, { listSessions, readSession }] = await Promise.all([
    import('./booking-floor.ts'),
    import('#platform/db/tx.ts'),
    import('#features/sessions/queries.ts'),
  ])
  const me = { kind: 'client' as const, id: person }
  const select = async (run: Parameters<typeof withActor>[1]) =>
    (await statementsOf(() => withActor(me, run))).find(({ text }) => /from loom\.sessions/.test(text)) as Statement
  return {
    one: await select((tx) => readSession(tx, sessionId)),
    page: await select((tx) => listSessions(tx, me, { list: 'upcoming', limit: 20 })),
  }
}

const cookieOf = (person: string, secret: string) => {
  const signature = createHmac('sha256', secret).update(person).digest('base64')
  return encodeURIComponent(`${person}.${signature}`)
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Twenty coming sessions of each person, one after the other, and a session of theirs at the door whose token is their id. */
const SESSIONS = `
  insert into loom.sessions (id, coach_id, status, confirmed_at, starts_at, ends_at, blocked, name, kind, minutes, price_minor, currency, policy, place, place_detail)
  select (case k when 1 then '10000000' else '2' || lpad(to_hex(k), 7, '0') end || substr(a.id::text, 9))::uuid, c.id, 'confirmed', now(), t, t + interval '1 hour',
    tstzrange(t, t + interval '1 hour'), 'Coaching session', 'coaching', 60, 9000, 'EUR', '{"freeUntilMin": 1440}', 'video', 'https://video.example.test/room'
  from (select id, row_number() over (order by id) as n from loom.accounts where name like 'Client %' order by id limit ${PEOPLE}) a
  join (select id, row_number() over (order by id) as n from loom.coaches order by id limit ${PEOPLE}) c using (n)
  cross join generate_series(1, ${SESSIONS_EACH}) k
  cross join lateral (select date_trunc('day', now()) + k * interval '1 day' + interval '10 hours' as t) as at;
  insert into loom.session_seats (session_id, client_id, during, live)
  select s.id, ('00000000' || substr(s.id::text, 9))::uuid, tstzrange(s.starts_at, s.ends_at), true from loom.sessions s;
  insert into identity.session (id, user_id, token, expires_at, created_at, updated_at)
  select gen_random_uuid(), a.id, a.id::text, now() + interval '1 day', now(), now()
  from loom.accounts a where a.name like 'Client %' order by a.id limit ${PEOPLE};
  analyze`
