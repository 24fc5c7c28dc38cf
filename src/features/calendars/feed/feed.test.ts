import { randomBytes } from 'node:crypto'
import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import ICAL from 'ical.js'
import type { VEvent } from 'node-ical'
import ical from 'node-ical'
import { expect, test as plainTest } from 'vitest'
import type { CalendarEntry } from '#features/sessions/calendar/queries.ts'
import { calendarFeed } from '#features/sessions/calendar/queries.ts'
import { sessions } from '#features/sessions/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { plainPath } from '#platform/errors/plain-path.ts'
import type { Api } from '../../../../tests/support/api.ts'
import { test as dbTest } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { readFeed } from './queries.ts'

const events = (text: string) =>
  new Map(
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return [event.uid, { event, component }] as const
    }),
  )

const pathOf = (address: string) => address.replace(env().BASE_URL, '')
const client = (id: string): Person => ({ kind: 'client', id })

async function feedOf(api: Api, person: Person) {
  const as = await withSystem('a test', (tx) => signedIn(tx, person))
  const from = newCaller()
  const { status, body } = await api.call('calendars.makeFeed', {}, { as, from })
  expect(status).toBe(200)
  return { as, from, address: body.address as string, path: pathOf(body.address) }
}

test('[3.3.2/1] [3.3.2/3] [2.1.3/6] [PR01] a feed opens by its address alone and holds what its owner has', async ({
  api,
}) => {
  const { clientId, coachId, id } = await withSystem('a test', (tx) => aSession(tx))
  const mine = await feedOf(api, client(clientId))
  expect(mine.path).toMatch(/^\/api\/v1\/calendars\/feeds\/[\w-]{43}\/sessions\.ics$/)
  const answer = await api.send('GET', mine.path, undefined, { from: newCaller() })
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
  expect(answer.headers['set-cookie']).toBeUndefined()
  const { event, component } = events(answer.body).get(id) ?? {}
  expect(event?.summary).toContain('Coaching session')
  expect(event?.startDate.toJSDate().toISOString()).toBe('2030-01-07T10:00:00.000Z')
  expect(event?.startDate.zone.tzid).toBe('UTC')
  expect(event?.location).toBe('https://video.example.test/room')
  expect(component?.getFirstPropertyValue('status')).toBe('CONFIRMED')
  const theirs = await feedOf(api, asCoach({ id: coachId }))
  const coachs = await api.send('GET', theirs.path, undefined, { from: newCaller() })
  expect(events(coachs.body).get(id)?.event.summary).toContain('Amara Okafor')
})

test('[PR01] what is no secret, a secret of before, one that was switched off and one of somebody suspended or erased are all unknown', async ({
  api,
}) => {
  const person = await withSystem('a test', (tx) => anAccount(tx))
  const feed = await feedOf(api, person)
  const get = async (path: string) => {
    const { status, body } = await api.send('GET', path, undefined, { from: newCaller() })
    return { status, body: { ...body, instance: '' } }
  }
  const unknown = await get(feed.path.replace(/feeds\/[\w-]+/, `feeds/${'a'.repeat(43)}`))
  expect(unknown.status).toBe(404)
  const again = await api.call('calendars.makeFeed', {}, feed)
  expect(await get(feed.path)).toEqual(unknown)
  const path = pathOf(again.body.address)
  expect((await get(path)).status).toBe(200)
  expect((await get(`${path}?author=somebody`)).status).toBe(200)
  for (const status of ['suspended', 'erased'] as const) {
    await withSystem('a test', (tx) =>
      tx.execute(sql`update loom.accounts set status = ${status} where id = ${person.id}`),
    )
    expect(await get(path)).toEqual(unknown)
  }
  await withSystem('a test', (tx) =>
    tx.execute(sql`update loom.accounts set status = 'active' where id = ${person.id}`),
  )
  const off = await api.call('calendars.stopFeed', {}, feed)
  expect(off.body.on).toBe(false)
  expect(await get(path)).toEqual(unknown)
  for (const nothing of ['x', '%20', `${'a'.repeat(300)}`]) {
    const { status } = await api.send('GET', `/api/v1/calendars/feeds/${nothing}/sessions.ics`, undefined, {
      from: newCaller(),
    })
    expect([404, 422]).toContain(status)
  }
})

test('[PR01] the secret is in no table, and is told once', async ({ api }) => {
  const person = await withSystem('a test', (tx) => anAccount(tx))
  const feed = await feedOf(api, person)
  const keyed = await api.call('calendars.makeFeed', {}, { ...feed, headers: { 'idempotency-key': 'k' } })
  const secret = pathOf(keyed.body.address).split('/')[5] ?? ''
  expect(secret).toMatch(/^[\w-]{43}$/)
  const { rows } = await withSystem('a test', (tx) =>
    tx.execute<{ all: string }>(sql`
      select concat((select json_agg(f) from loom.calendar_feeds f), (select json_agg(k) from loom.idempotency_keys k),
        (select json_agg(e) from loom.audit_events e)) as all`),
  )
  expect(rows[0]?.all).toContain(person.id)
  expect(rows[0]?.all).not.toContain(secret)
  const read = await api.call('calendars.feed', {}, feed)
  expect(Object.keys(read.body)).toEqual(['on', 'withAgenda', 'createdAt', 'lastReadAt'])
})

test('who has it is told so, packed where the app takes it, and an app may look before', async ({ api }) => {
  const person = await withSystem('a test', async (tx) => {
    const someone = await anAccount(tx)
    const coach = await aCoach(tx)
    for (const day of [10, 11, 12])
      await aSession(tx, { clientId: someone.id, coachId: coach.id, startsAt: `2030-01-${day}T10:00:00Z` })
    return someone
  })
  const { path } = await feedOf(api, person)
  const from = newCaller()
  const first = await api.send('GET', path, undefined, { from })
  const etag = String(first.headers.etag)
  const again = await api.send('GET', path, undefined, { from, headers: { 'if-none-match': etag } })
  expect([again.status, again.body]).toEqual([304, ''])
  const head = await api.send('HEAD', path, undefined, { from })
  expect([head.status, head.body, head.headers.etag]).toEqual([200, '', etag])
  const packed = await new Promise<Buffer>((done) =>
    http.get(
      {
        port: api.port,
        host: '127.0.0.1',
        path,
        headers: { host: new URL(env().BASE_URL).host, 'accept-encoding': 'gzip' },
      },
      (answer) => {
        expect(answer.headers['content-encoding']).toBe('gzip')
        const chunks: Buffer[] = []
        answer.on('data', (chunk) => chunks.push(chunk))
        answer.on('end', () => done(Buffer.concat(chunks)))
      },
    ),
  )
  expect(gunzipSync(packed).toString()).toBe(first.body)
  const [session] = await withSystem('a test', (tx) => tx.select({ id: sessions.id }).from(sessions).limit(1))
  await withSystem('a test', (tx) =>
    tx
      .update(sessions)
      .set({ placeDetail: 'https://elsewhere.example.test' })
      .where(eq(sessions.id, String(session?.id))),
  )
  const changed = await api.send('GET', path, undefined, { from, headers: { 'if-none-match': etag } })
  expect(changed.status).toBe(200)
})

test('a feed has a limit of its own, whoever asks', async ({ api }) => {
  const person = await withSystem('a test', (tx) => anAccount(tx))
  const { path } = await feedOf(api, person)
  const answers: number[] = []
  for (let ask = 0; ask < 32; ask++)
    answers.push((await api.send('GET', path, undefined, { from: newCaller() })).status)
  expect(answers.slice(0, 30).every((status) => status === 200)).toBe(true)
  expect(answers.slice(30)).toEqual([429, 429])
})

dbTest(
  '[3.3.2/4] [2.1.3/6] what was asked for, moved, cancelled, long over and held, each as a calendar says it',
  async ({ tx, as }) => {
    const me = await anAccount(tx)
    const coach = await aCoach(tx)
    const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().replace(/\d\d\.\d+Z/, '00Z')
    const mine = { clientId: me.id, coachId: coach.id }
    const asked = await aSession(tx, {
      ...mine,
      status: 'requested',
      startsAt: soon(1),
      requestedAt: new Date(),
      requestExpiresAt: new Date(Date.now() + 1e8),
    })
    const moved = await aSession(tx, {
      ...mine,
      startsAt: soon(2),
      sequence: 2,
      movedAt: new Date('2030-01-01T00:00:00Z'),
    })
    const ended = { status: 'ended', outcome: 'cancelled', endedAt: new Date() } as const
    const cancelled = await aSession(tx, { ...mine, ...ended, startsAt: soon(3), sequence: 1 })
    const forgotten = await aSession(tx, {
      ...mine,
      ...ended,
      startsAt: soon(4),
      endedAt: new Date(Date.now() - 31 * 86_400_000),
    })
    const past = await aSession(tx, { ...mine, status: 'ended', startsAt: soon(-80) })
    const longOver = await aSession(tx, { ...mine, status: 'ended', startsAt: soon(-100) })
    const held = await aSession(tx, { ...mine, status: 'held', startsAt: soon(5) })
    const foreign = await aSession(tx, { coachId: coach.id, startsAt: soon(6) })
    await as(me)
    const read = (withAgenda: boolean, locale = 'en') => readFeed(tx, { owner: me, locale, withAgenda })
    const found = events(await read(false))
    const status = (id: string) => found.get(id)?.component.getFirstPropertyValue('status')
    expect([asked, moved, cancelled, past].map(({ id }) => status(id))).toEqual([
      'TENTATIVE',
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
    ])
    for (const { id } of [forgotten, longOver, held, foreign]) expect(found.has(id)).toBe(false)
    expect([moved, cancelled].map(({ id }) => found.get(id)?.event.sequence)).toEqual([2, 1])
    expect(found.get(asked.id)?.event.location ?? '').toBe('') // the way in is told when it is certain
    expect(String(found.get(moved.id)?.component.getFirstPropertyValue('last-modified'))).toBe('2030-01-01T00:00:00Z')
    expect(found.get(moved.id)?.event.description).toMatch(/60 minutes, by video[\s\S]*\/sessions\//)
    expect(await read(false, 'de')).toContain('60 Minuten')
    expect(await read(false)).toBe(await read(false)) // nothing of the moment: else no app would ever be told 304
  },
)

dbTest('[PR01] an agenda is in the feed only if its owner asked for it, answers never are', async ({ tx, as }) => {
  const session = await aSession(tx, {
    agenda: 'I want to leave\nmy job; soon',
    questions: [{ text: 'Who knows?', kind: 'line', required: false, options: [] }],
    answers: ['My sister'],
    startsAt: new Date(Date.now() + 86_400_000).toISOString(),
  })
  for (const owner of [client(session.clientId), asCoach({ id: session.coachId })]) {
    await as(owner)
    expect(await readFeed(tx, { owner, locale: 'en', withAgenda: false })).not.toContain('leave')
    const feed = await readFeed(tx, { owner, locale: 'en', withAgenda: true })
    expect(feed).not.toMatch(/sister|Who knows/)
    const told = events(feed).get(session.id)
    expect(told?.event.description).toContain('I want to leave\nmy job; soon')
  }
})

dbTest('[AZ01] a feed is its owner’s: others neither see nor change it', async ({ tx, as }) => {
  const [me, other] = [await anAccount(tx), await anAccount(tx)]
  await as(me)
  await tx.execute(sql`insert into loom.calendar_feeds (account_id, secret_hash) values (${me.id}, ${'h'.repeat(43)})`)
  await as(other)
  const { rows } = await tx.execute(sql`select * from loom.calendar_feeds`)
  expect(rows).toEqual([])
  expect((await tx.execute(sql`update loom.calendar_feeds set with_agenda = true`)).rowCount).toBe(0)
  expect((await tx.execute(sql`delete from loom.calendar_feeds`)).rowCount).toBe(0)
  const forged = tx.transaction((sp) =>
    sp.execute(sql`insert into loom.calendar_feeds (account_id, secret_hash) values (${me.id}, ${'g'.repeat(43)})`),
  )
  await expect(forged).rejects.toThrow()
})

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'x\r\nEND:VEVENT',
    'x\nBEGIN:VALARM\nACTION:EMAIL',
    'a;b,c\\d"e',
    '👩‍💻'.repeat(40),
    '=cmd',
    'ATTACH:http://evil.example',
  ),
)

plainTest(
  '[IN05] [IN02] [3.3.2/1] [3.3.2/2] whatever people type, two parsers of calendars read the feed as it was meant',
  () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(typed, typed, typed, typed), { minLength: 1, maxLength: 4 }), (texts) => {
        const start = Date.parse('2027-03-28T00:30:00Z')
        const entries = texts.map(
          ([name, withName, placeDetail, about], at): CalendarEntry => ({
            ...{
              id: `00000000-0000-4000-8000-00000000000${at}`,
              sequence: at,
              startsAt: start,
              endsAt: start + 3_600_000,
            },
            ...{ stampedAt: start - 1e9, cancelled: at === 1, requested: at === 2, name, withName, placeDetail, about },
            ...{ practice: name, locale: 'en' },
          }),
        )
        const text = calendarFeed({ name: texts[0]?.[0] ?? '', locale: 'en' }, entries)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        const found = events(text)
        const other = Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT') as VEvent[]
        expect([found.size, other.length]).toEqual([entries.length, entries.length])
        for (const entry of entries) {
          const one = found.get(entry.id)
          expect(one?.component.getAllSubcomponents()).toEqual([])
          expect(one?.component.getAllProperties('attach')).toEqual([])
          expect(one?.event.startDate.toJSDate().getTime()).toBe(start)
          const same = other.find(({ uid }) => uid === entry.id)
          expect([same?.start.getTime(), same?.end?.getTime()]).toEqual([start, start + 3_600_000])
          expect(same?.status).toBe(entry.cancelled ? 'CANCELLED' : entry.requested ? 'TENTATIVE' : 'CONFIRMED')
        }
      }),
      { numRuns: 300 },
    )
  },
)

plainTest('[IN07] [PR01] where addresses are written down, the secret of a feed is not', () => {
  for (let time = 0; time < 1000; time++) {
    const secret = randomBytes(32).toString('base64url')
    expect(plainPath(`GET /api/v1/calendars/feeds/${secret}/sessions.ics`)).toBe(
      'GET /api/v1/calendars/feeds/[key]/sessions.ics',
    )
  }
})

plainTest('[3.3.2/2] apps are told its name and when to come again', () => {
  const text = calendarFeed({ name: 'Sessions, Harbour Coaching', locale: 'en' }, [])
  expect(text).toContain('X-WR-CALNAME:Sessions\\, Harbour Coaching')
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
  expect(text).toContain('X-PUBLISHED-TTL:PT1H')
  expect(text).toContain('METHOD:PUBLISH')
})
