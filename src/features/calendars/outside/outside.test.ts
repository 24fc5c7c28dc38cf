import type { RequestListener } from 'node:http'
import { sql } from 'drizzle-orm'
import { afterEach, expect } from 'vitest'
import { holdSlot } from '#features/sessions/holds/commands.ts'
import type { Person } from '#platform/db/actor.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import type { Api, CookieJar } from '../../../../tests/support/api.ts'
import { test as dbTest } from '../../../../tests/support/db.ts'
import { aBookableCoach, aCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { runDueJobs } from '../../../../tests/support/mails.ts'
import { openOutside } from '../../../../tests/support/outside.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { eraseCalendars } from './commands.ts'
import type { OutsideCalendars } from './input.ts'
import { lookDue } from './looking/commands.ts'

const DAY = 86_400_000
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function outside(answer: RequestListener): Promise<string> {
  const server = await openOutside(answer)
  open.push(server)
  return `webcal://${server.address}/private-k3y/basic.ics`
}

const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
const event = (start: number, minutes: number, uid = String(start), more = '') =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:Dentist Dr. Kim\r\nDTSTART:${stamp(start)}\r\nDURATION:PT${minutes}M\r\n${more}END:VEVENT\r\n`
const file = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`

/** A bookable coach with a browser; `busy` is a time within their hours, three days ahead. */
async function aCoachAtWork() {
  const made = await withSystem('a test', async (tx) => {
    const coach = await aBookableCoach(tx)
    return { ...coach, as: await signedIn(tx, asCoach(coach.coach)), client: await anAccount(tx) }
  })
  const midnight = Math.floor(Date.now() / DAY) * DAY
  return { ...made, me: asCoach(made.coach), from: newCaller(), busy: midnight + 3 * DAY + 11 * 3_600_000 }
}

type Caller = { as: CookieJar; from: string }

const add = (api: Api, address: string, { as, from }: Caller, name = 'Work') =>
  api.call('calendars.addOutside', { name, address }, { as, from })

const listed = async (api: Api, { as, from }: Caller): Promise<OutsideCalendars> =>
  (await api.call('calendars.outside', {}, { as, from })).body

const later = (interval: string) =>
  withSystem('a test', (tx) =>
    tx.execute(sql`update loom.outside_calendars set next_look_at = next_look_at - ${interval}::interval,
      succeeded_at = succeeded_at - ${interval}::interval, worked_out_at = worked_out_at - ${interval}::interval`),
  )

const stored = async () =>
  (
    await withSystem('a test', (tx) =>
      tx.execute<{ during: string }>(sql`select during::text from loom.outside_events`),
    )
  ).rows

const slots = async (
  api: Api,
  { coach, offering, busy }: Awaited<ReturnType<typeof aCoachAtWork>>,
): Promise<number[]> => {
  const asked = { coachId: coach.id, offeringId: offering.id, from: busy - DAY, to: busy + DAY }
  return (await api.call('availability.slots', asked, { from: newCaller() })).body.starts
}

test('events of a calendar kept elsewhere block slots, for those who list and those who hold; removed they are free again', async ({
  api,
  committed,
}) => {
  const work = await aCoachAtWork()
  const address = await outside((_req, res) => res.end(file(event(work.busy, 60))))
  expect(await slots(api, work)).toContain(work.busy)
  const added = await add(api, address, work)
  expect(added.status).toBe(200)
  expect((await listed(api, work)).items[0]).toMatchObject({ name: 'Work', looking: true, succeededAt: null })
  await runDueJobs(committed.at)
  const { items } = await listed(api, work)
  expect(items).toMatchObject([{ looking: false, trouble: null, blocks: 1, unread: 0, knownUntil: null }])
  const free = await slots(api, work)
  for (const minutes of [-30, 0, 30]) expect(free).not.toContain(work.busy + minutes * 60_000)
  // As it is, without buffers of its own: the hour before and the hour after are free.
  for (const minutes of [-60, 60]) expect(free).toContain(work.busy + minutes * 60_000)
  const hold = await withActor(work.client, (tx) =>
    holdSlot(tx, work.client, { offeringId: work.offering.id, startsAt: work.busy }),
  )
  expect(hold).toMatchObject({ ok: false, reason: 'slot_taken' })
  const removed = await api.call('calendars.removeOutside', { id: added.body.id }, work)
  expect(removed.status).toBe(200)
  expect(await slots(api, work)).toContain(work.busy)
  expect(await stored()).toEqual([])
})

test('titles are stored nowhere, the address is sealed, and no answer shows it again', async ({ api, committed }) => {
  const work = await aCoachAtWork()
  const address = await outside((_req, res) => res.end(file(event(work.busy, 60))))
  const added = await add(api, address, work)
  await runDueJobs(committed.at)
  const { rows } = await withSystem('a test', (tx) =>
    tx.execute<{ all: string }>(sql`
      select concat((select json_agg(c) from loom.outside_calendars c), (select json_agg(e) from loom.outside_events e)) as all`),
  )
  expect(rows[0]?.all).toContain(added.body.id)
  expect(rows[0]?.all).not.toMatch(/Dentist|Kim|private-k3y/)
  const told = JSON.stringify([added.body, await listed(api, work)])
  expect(told).not.toMatch(/Dentist|private-k3y/)
})

test('what has not changed is not worked out again, until a week has passed', async ({ api, committed }) => {
  const work = await aCoachAtWork()
  const heard: unknown[] = []
  const address = await outside((req, res) => {
    heard.push(req.headers['if-none-match'])
    if (req.headers['if-none-match'] === '"v1"') res.writeHead(304).end()
    else res.setHeader('etag', '"v1"').end(file(event(work.busy, 60)))
  })
  await add(api, address, work)
  await runDueJobs(committed.at)
  await later('20 minutes')
  await lookDue()
  await later('8 days')
  await lookDue()
  expect(heard).toEqual([undefined, '"v1"', undefined])
  expect(await stored()).toHaveLength(1)
})

test('two processes at once look once', async ({ api, committed }) => {
  const work = await aCoachAtWork()
  let looks = 0
  const address = await outside((_req, res) => {
    looks++
    setTimeout(() => res.end(file()), 150)
  })
  for (const name of ['One', 'Two', 'Three']) await add(api, address, work, name)
  await Promise.all([lookDue(), lookDue(), lookDue(), runDueJobs(committed.at)])
  expect(looks).toBe(3)
})

test('a look whose process died is made again after two minutes, and what came late counts for nothing', async ({
  api,
}) => {
  const work = await aCoachAtWork()
  const answers: (() => void)[] = []
  const address = await outside((_req, res) => {
    answers.push(() => res.end(file(event(work.busy, 60))))
    if (answers.length > 1) answers.at(-1)?.()
  })
  await add(api, address, work)
  const lost = lookDue()
  while (answers.length === 0) await new Promise((soon) => setTimeout(soon, 10))
  await lookDue() // somebody else’s turn is left alone
  expect(answers).toHaveLength(1)
  await withSystem('a test', (tx) =>
    tx.execute(sql`update loom.outside_calendars set looking_until = looking_until - interval '3 minutes'`),
  )
  await lookDue()
  const { items } = await listed(api, work)
  answers[0]?.()
  await lost
  expect((await listed(api, work)).items).toEqual(items)
  expect(items[0]).toMatchObject({ trouble: null, blocks: 1 })
})

test('a stop in the middle of a look says nothing bad of the calendar; it is looked at again', async ({ api }) => {
  const work = await aCoachAtWork()
  let looks = 0
  const address = await outside((_req, res) => (++looks > 1 ? res.end(file()) : undefined))
  await add(api, address, work)
  const stop = new AbortController()
  const run = lookDue(stop.signal)
  while (looks === 0) await new Promise((soon) => setTimeout(soon, 10))
  stop.abort()
  await run
  expect((await listed(api, work)).items[0]).toMatchObject({ trouble: null, lookedAt: null, looking: true })
  await lookDue()
  expect((await listed(api, work)).items[0]).toMatchObject({ trouble: null, looking: false })
})

test('what goes wrong has a word each, and what is known blocks for a week of it', async ({ api, committed }) => {
  const work = await aCoachAtWork()
  let now: RequestListener = (_req, res) => res.end(file(event(work.busy, 60)))
  const address = await outside((req, res) => now(req, res))
  const { body } = await add(api, address, work)
  await runDueJobs(committed.at)
  const cases: [string, RequestListener][] = [
    ['gone', (_req, res) => res.writeHead(404).end()],
    ['locked', (_req, res) => res.writeHead(403).end()],
    ['refused', (_req, res) => res.writeHead(500).end()],
    ['not_a_calendar', (_req, res) => res.setHeader('content-type', 'text/html').end('<h1>Sign in</h1>')],
    ['not_a_calendar', (_req, res) => res.end()],
    ['not_a_calendar', (_req, res) => res.end(file(event(work.busy, 60)).slice(0, -20))],
    ['too_large', (_req, res) => res.end(Buffer.alloc(6 * 1024 * 1024, 'x'))],
    ['too_many_redirects', (_req, res) => res.writeHead(302, { location: '/' }).end()],
    ['not_public', (_req, res) => res.writeHead(302, { location: 'https://169.254.169.254/' }).end()],
    ['unreachable', (_req, res) => res.destroy()],
  ]
  for (const [word, answer] of cases) {
    now = answer
    await api.call('calendars.lookNow', { id: body.id }, { ...work, from: newCaller() }).then(({ status }) => {
      if (status !== 200) return later('20 minutes') // asked often enough for an hour
    })
    await lookDue()
    const [calendar] = (await listed(api, work)).items
    expect(calendar).toMatchObject({ trouble: word, blocks: 1 })
    expect(calendar?.knownUntil).toBeGreaterThan(Date.now() + 6 * DAY)
  }
  await later('8 days')
  await lookDue()
  expect((await listed(api, work)).items[0]).toMatchObject({ trouble: 'unreachable', blocks: 0 })
  expect(await slots(api, work)).toContain(work.busy)
  now = (_req, res) => res.end(file(event(work.busy, 60)))
  await later('7 hours')
  await lookDue()
  expect((await listed(api, work)).items[0]).toMatchObject({ trouble: null, blocks: 1, knownUntil: null })
})

test('[SS01] an address that leads inside is refused when it is given, and [SS03] nobody scans with it', async ({
  api,
}) => {
  const work = await aCoachAtWork()
  const inside = [
    'http://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://2130706433/',
    'file:///etc/passwd',
    'x',
  ]
  for (const address of inside) {
    const { status, body } = await add(api, address, work)
    expect([address, status, body.errors]).toEqual([address, 422, [{ field: 'address', code: 'not_public' }]])
  }
  const answers = []
  for (let ask = 0; ask < 10; ask++) answers.push((await add(api, 'https://localhost/', work)).status)
  expect(answers.at(-1)).toBe(429)
  expect((await listed(api, work)).items).toEqual([])
})

test('five calendars are the most, also when six are added at once', async ({ api }) => {
  const work = await aCoachAtWork()
  const address = await outside((_req, res) => res.end(file()))
  const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => add(api, address, work, `Calendar ${at}`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('five_calendars')
})

test('our own sessions that come back do not block a second time; booked sessions in the way are shown, not touched', async ({
  api,
}) => {
  const work = await aCoachAtWork()
  const { id: echo } = await withSystem('a test', (tx) =>
    aSession(tx, {
      coachId: work.coach.id,
      offeringId: work.offering.id,
      startsAt: new Date(work.busy).toISOString(),
      status: 'ended',
      outcome: 'cancelled',
    }),
  )
  const booked = await withSystem('a test', (tx) =>
    aSession(tx, {
      coachId: work.coach.id,
      offeringId: work.offering.id,
      startsAt: new Date(work.busy + DAY).toISOString(),
    }),
  )
  const address = await outside((_req, res) => res.end(file(event(work.busy, 60, echo), event(work.busy + DAY, 30))))
  await add(api, address, work)
  await lookDue()
  const { items, overlaps } = await listed(api, work)
  expect(items[0]?.blocks).toBe(1)
  expect(await slots(api, work)).toContain(work.busy)
  expect(overlaps).toEqual([
    {
      sessionId: booked.id,
      startsAt: work.busy + DAY,
      endsAt: work.busy + DAY + 3_600_000,
      with: 'Amara Okafor',
      calendar: 'Work',
    },
  ])
})

test('[AZ01] another coach finds nothing of it, changes nothing and learns nothing', async ({ api }) => {
  const work = await aCoachAtWork()
  const other = await aCoachAtWork()
  const address = await outside((_req, res) => res.end(file(event(work.busy, 60))))
  const { body } = await add(api, address, work)
  await lookDue()
  expect((await listed(api, other)).items).toEqual([])
  for (const [procedure, more] of [
    ['lookNow', {}],
    ['removeOutside', {}],
    ['renameOutside', { name: 'Mine' }],
  ] as const) {
    const answers = []
    for (const id of [body.id, '00000000-0000-4000-8000-0000000000ff']) {
      const answer = await api.call(`calendars.${procedure}`, { id, ...more }, { ...other, from: newCaller() })
      answers.push([answer.status, { ...answer.body, instance: '' }])
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[0]).toBe(404)
  }
  expect((await listed(api, work)).items).toMatchObject([{ name: 'Work', blocks: 1 }])
})

test('an account that is erased takes its feed and its calendars along', async ({ api }) => {
  const work = await aCoachAtWork()
  const address = await outside((_req, res) => res.end(file(event(work.busy, 60))))
  await add(api, address, work)
  await api.call('calendars.makeFeed', {}, work)
  await lookDue()
  await eraseCalendars(work.coach.id)
  const { rows } = await withSystem('a test', (tx) =>
    tx.execute(
      sql`select 1 from loom.outside_calendars union all select 1 from loom.outside_events union all select 1 from loom.calendar_feeds`,
    ),
  )
  expect(rows).toEqual([])
})

dbTest('a coach writes no events, and nothing of a calendar that looking finds', async ({ tx, as }) => {
  const [coach, other] = [await aCoach(tx), await aCoach(tx)]
  const me: Person = asCoach(coach)
  const calendar = '00000000-0000-4000-8000-0000000000aa'
  await tx.execute(sql`
    insert into loom.outside_calendars (id, coach_id, number, name, sealed_address, host)
    values (${calendar}, ${coach.id}, 1, 'Work', 'x', 'h')`)
  await tx.execute(sql`
    insert into loom.outside_events (coach_id, calendar_id, during) values (${coach.id}, ${calendar}, '[2030-01-01,2030-01-02)')`)
  const refused = async (statement: ReturnType<typeof sql>) =>
    expect(tx.transaction((sp) => sp.execute(statement))).rejects.toThrow()
  await as(me)
  await refused(
    sql`insert into loom.outside_events (coach_id, calendar_id, during) values (${coach.id}, ${calendar}, '[2030-02-01,2030-02-02)')`,
  )
  await refused(sql`delete from loom.outside_events`)
  await refused(sql`update loom.outside_events set during = 'empty'`)
  await refused(sql`update loom.outside_calendars set succeeded_at = now()`)
  await refused(sql`update loom.outside_calendars set sealed_address = 'y'`)
  await refused(
    sql`insert into loom.outside_calendars (coach_id, number, name, sealed_address, host) values (${coach.id}, 6, 'Work', 'x', 'h')`,
  )
  await refused(
    sql`insert into loom.outside_calendars (coach_id, number, name, sealed_address, host) values (${other.id}, 1, 'Work', 'x', 'h')`,
  )
  expect((await tx.execute(sql`select 1 from loom.outside_events`)).rows).toHaveLength(1)
  for (const stranger of [
    asCoach(other),
    await (async () => {
      await as('system')
      return anAccount(tx)
    })(),
  ]) {
    await as(stranger)
    expect((await tx.execute(sql`select 1 from loom.outside_events`)).rows).toEqual([])
    expect((await tx.execute(sql`select 1 from loom.outside_calendars`)).rows).toEqual([])
    const { rows } = await tx.execute(
      sql`select * from private.blocked_ranges(array[${coach.id}]::uuid[], '2029-12-01', '2030-03-01')`,
    )
    const whole = [Date.UTC(2030, 0, 1) / 60_000, Date.UTC(2030, 0, 2) / 60_000]
    expect(rows).toEqual([{ coach_id: coach.id, ranges: [whole] }])
  }
})
