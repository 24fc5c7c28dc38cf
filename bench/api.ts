// M6: one row and a page of twenty through the API, signed in and under row-level security, beside bare node:http and pg.
import http from 'node:http'
import pg from 'pg'
import type { Statement } from './booking-floor.ts'
import type { BenchPractice } from './booking-practice.ts'
import type { BenchRow } from './row.ts'
import type { Asked, Cost, Served } from './served.ts'
import { CONNECTIONS, cookieOf, costOf, listening, openProduct } from './served.ts'

Object.assign(process.env, { BASE_URL: 'http://localhost:3000', LOOM_DATA: '.loom-bench', LOG_LEVEL: 'silent' })

const PEOPLE = 100
const SESSIONS_EACH = 20
const ROUNDS = 9
/** Rounds that only let the compiler see the code. */
const WARM_UP = 4
const REACH = 2.5
const SLOTS_REACH_MS = 3
const DAY_MS = 86_400_000
/** The coach whose slots are asked for; none of those with sessions of the others. */
const BUSY = 5000

/** M1 over HTTP, and M6: CPU of an answer in this process, and how often the floor's it is. The one who asks is another process. */
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
      cookies.map((cookie, n) => ({ path: path(n), headers: { cookie: `loom_session=${cookie}` } }))
    await practice.sql(BUSY_COACH)
    const rows = [
      await benchSlotsOverHttp(product, cookies),
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

/** M1 through the API: a coach with the hours of ow-01 and 200 sessions in the next 30 days, one question after the other. */
async function benchSlotsOverHttp(product: Served, cookies: string[]): Promise<BenchRow> {
  const { id } = await import('./booking-practice.ts')
  const from = Date.now()
  const path = `/api/v1/slots?coachId=${id('c', BUSY)}&offeringId=${id('f', BUSY)}&from=${from}&to=${from + 30 * DAY_MS}`
  const asked = cookies.map((cookie) => ({ path, headers: { cookie: `loom_session=${cookie}` } }))
  const costs: Cost[] = []
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const cost = await costOf(product, asked, { connections: 1 })
    if (round >= 0) costs.push(cost)
  }
  const answer = median(costs.map(({ answerMs }) => answerMs))
  return {
    id: 'M1',
    work: 'slot query like ow-01 through the API, warm',
    figure: `${answer.toFixed(2)} ms end to end`,
    beside: `CPU of this process ${median(costs.map(({ cpuMs }) => cpuMs)).toFixed(2)} ms`,
    reach: `≤ ${SLOTS_REACH_MS} ms`,
    met: answer <= SLOTS_REACH_MS,
  }
}

async function compare(work: string, product: Served, asked: Asked[], floor: Served, path: string): Promise<BenchRow> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const mine = (await costOf(product, asked)).cpuMs
    const bare = (await costOf(floor, [{ path }])).cpuMs
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

/** The selects that the two queries of the product send. */
async function statements(person: string, sessionId: string) {
  const [{ statementsOf }, { withActor }, { readSession }, { listSessions }] = await Promise.all([
    import('./booking-floor.ts'),
    import('#platform/db/tx.ts'),
    import('#features/sessions/queries.ts'),
    import('#features/sessions/lists/queries.ts'),
  ])
  const me = { kind: 'client' as const, id: person }
  const select = async (run: Parameters<typeof withActor>[1]) =>
    (await statementsOf(() => withActor(me, run))).find(({ text }) => /from loom\.sessions/.test(text)) as Statement
  return {
    one: await select((tx) => readSession(tx, sessionId)),
    page: await select((tx) => listSessions(tx, me, { list: 'upcoming', limit: 20 })),
  }
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

/** Monday to Friday 9 to 12 and 13 to 17 in Berlin, 45 minutes, buffers of ten, two hours of notice, and 200 sessions ahead. */
const BUSY_COACH = `
  update loom.schedules set zone = 'Europe/Berlin', min_notice_min = 120, buffer_before_min = 10, buffer_after_min = 10, step_min = 15
    where coach_id = (select id from loom.coaches where handle = 'coach-${BUSY}');
  delete from loom.schedule_rules where coach_id = (select id from loom.coaches where handle = 'coach-${BUSY}');
  insert into loom.schedule_rules (coach_id, weekday, start_min, length_min)
    select c.id, day, at.start_min, at.length_min from loom.coaches c cross join generate_series(0, 4) day
    cross join (values (540, 180), (780, 240)) at (start_min, length_min) where handle = 'coach-${BUSY}';
  update loom.offerings set minutes = 45 where coach_id = (select id from loom.coaches where handle = 'coach-${BUSY}');
  insert into loom.sessions (coach_id, status, confirmed_at, starts_at, ends_at, blocked, name, kind, minutes, price_minor, currency, policy, place, place_detail)
    select c.id, 'confirmed', now(), t, t + interval '45 minutes', tstzrange(t - interval '10 minutes', t + interval '55 minutes'), 'Coaching session', 'coaching', 45, 9000, 'EUR',
      '{"freeUntilMin": 1440}', 'video', 'https://video.example.test/room'
    from loom.coaches c cross join generate_series(0, 199) k
    cross join lateral (select date_trunc('hour', now()) + k * interval '216 minutes' as t) as at
    where handle = 'coach-${BUSY}';
  analyze`
