// What row-level security and the guard refuse, whatever a command would do.
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { engagements } from '#features/engagements/tables.ts'
import type { Tx } from '#platform/db/tx.ts'
import { test } from '../../../tests/support/db.ts'
import { aBookableCoach, aCoach, anAccount, aSession, asCoach } from '../../../tests/support/factories.ts'
import { sessionSeats, sessions } from './tables.ts'

const client = (id: string) => ({ kind: 'client' as const, id })

/** What the database says to a statement; the transaction lives on. */
const attempt = (tx: Tx, run: (tx: Tx) => Promise<unknown>): Promise<string> =>
  tx.transaction(run).then(
    () => 'done',
    (error) => (error as { cause?: Error }).cause?.message ?? String(error),
  )

test('neither side can change what was agreed', async ({ tx, as }) => {
  const session = await aSession(tx)
  const changes = [
    { priceMinor: 1 },
    { coachId: (await aCoach(tx)).id },
    { startsAt: new Date('2030-02-02T10:00:00Z') },
    { endsAt: new Date('2030-02-02T10:00:00Z') },
    { policy: { freeUntilMin: 0 } },
    { name: 'Another' },
    { holderId: (await anAccount(tx)).id },
    { visitId: crypto.randomUUID() },
    { blocked: 'empty' },
  ]
  for (const actor of [client(session.clientId), asCoach({ id: session.coachId })]) {
    await as(actor)
    for (const change of changes) {
      expect(await attempt(tx, (sp) => sp.update(sessions).set(change).where(eq(sessions.id, session.id)))).toMatch(
        /permission denied|does not move there|taken along by who held it/,
      )
    }
  }
})

test('a client cannot prolong a hold, and nobody else sees it or confirms it', async ({ tx, as }) => {
  const hold = await aSession(tx, { status: 'held' })
  const stranger = await anAccount(tx)
  const set =
    (status: 'held' | 'confirmed', extra = {}) =>
    (sp: Tx) =>
      sp
        .update(sessions)
        .set({ status, ...extra })
        .where(eq(sessions.id, hold.id))
        .returning({ id: sessions.id })
  await as(client(hold.clientId))
  const later = { holdExpiresAt: sql`private.clock() + interval '1 hour'` }
  expect(await attempt(tx, set('held', later))).toMatch(/not for this side/)
  for (const other of [stranger, asCoach({ id: hold.coachId })]) {
    await as(other)
    expect(await tx.select({ id: sessions.id }).from(sessions)).toEqual([])
    expect(await tx.select().from(sessionSeats)).toEqual([])
    expect(await set('confirmed', { holdNumber: null, holdExpiresAt: null })(tx)).toEqual([])
  }
})

test('[BK06] a session with a price, a length or a coach of one’s own cannot be inserted', async ({ tx, as }) => {
  const { coach, offering } = await aBookableCoach(tx)
  const other = await aBookableCoach(tx)
  const me = await anAccount(tx)
  const start = new Date('2030-01-07T10:00:00Z')
  const row = {
    ...{ coachId: coach.id, offeringId: offering.id, status: 'held' as const, holderId: me.id, holdNumber: 1 },
    ...{ startsAt: start, endsAt: new Date(start.getTime() + 60 * 60_000) },
    blocked: '[2030-01-07T10:00:00Z,2030-01-07T11:00:00Z)',
    ...{ name: offering.name, kind: offering.kind, minutes: 60, priceMinor: 9000, currency: 'EUR' },
    ...{ policy: { freeUntilMin: 0 }, place: offering.place, placeDetail: offering.placeDetail },
    holdExpiresAt: sql`private.clock() + interval '5 minutes'`,
  }
  const insert = (change: object) => attempt(tx, (sp) => sp.insert(sessions).values({ ...row, ...change }))
  await as(me)
  expect(await insert({ priceMinor: 1 })).toMatch(/copy of what is offered/)
  expect(await insert({ minutes: 90 })).toMatch(/copy of what is offered/)
  expect(await insert({ coachId: other.coach.id })).toMatch(/copy of what is offered/)
  expect(await insert({ holdExpiresAt: sql`private.clock() + interval '1 hour'` })).toMatch(/copy of what is offered/)
  expect(await insert({ holderId: other.coach.id })).toMatch(/row-level security/)
  const confirmed = { status: 'confirmed', holdNumber: null, holdExpiresAt: null }
  expect(await insert(confirmed)).toMatch(/row-level security/)
  expect(await insert({})).toBe('done')
})

test('a coach cannot read another coach’s sessions, nor a client another client’s', async ({ tx, as }) => {
  const mine = await aSession(tx)
  const theirs = await aSession(tx)
  for (const actor of [client(mine.clientId), asCoach({ id: mine.coachId })]) {
    await as(actor)
    expect(await tx.select({ id: sessions.id }).from(sessions)).toEqual([{ id: mine.id }])
    expect(await tx.select({ id: sessionSeats.sessionId }).from(sessionSeats)).toEqual([{ id: mine.id }])
    expect(
      await tx.update(sessions).set({ agenda: 'x' }).where(eq(sessions.id, theirs.id)).returning({ id: sessions.id }),
    ).toEqual([])
  }
})

test('a session goes only the ways there are, also for the system', async ({ tx }) => {
  const ended = await aSession(tx, { status: 'ended' })
  const held = await aSession(tx, { status: 'held' })
  const again = { status: 'confirmed' as const, outcome: null }
  expect(await attempt(tx, (sp) => sp.update(sessions).set(again).where(eq(sessions.id, ended.id)))).toMatch(
    /does not go from ended to confirmed/,
  )
  const skip = { status: 'ended' as const, outcome: 'completed' as const, holdNumber: null, holdExpiresAt: null }
  expect(await attempt(tx, (sp) => sp.update(sessions).set(skip).where(eq(sessions.id, held.id)))).toMatch(
    /does not go from held to ended/,
  )
})

test('a client cannot say how a session went', async ({ tx, as }) => {
  const session = await aSession(tx)
  await as(client(session.clientId))
  for (const outcome of ['completed', 'no_show_coach'] as const) {
    const end = { status: 'ended' as const, outcome }
    expect(await attempt(tx, (sp) => sp.update(sessions).set(end).where(eq(sessions.id, session.id)))).toMatch(
      /not for this side/,
    )
  }
})

test('an engagement is opened by a confirmed session only', async ({ tx, as }) => {
  const hold = await aSession(tx, { status: 'held' })
  await as(client(hold.clientId))
  const open = { coachId: hold.coachId, clientId: hold.clientId }
  expect(await attempt(tx, (sp) => sp.insert(engagements).values(open))).toMatch(/row-level security/)
})

test('blocked ranges tell when a coach cannot be booked, and nothing of with whom', async ({ tx, as }) => {
  const session = await aSession(tx, { agenda: 'private words' })
  await as(await anAccount(tx))
  const { rows } = await tx.execute(
    sql`select * from private.blocked_ranges(array[${session.coachId}]::uuid[], '2030-01-01', '2030-02-01')`,
  )
  const start = session.startsAt.getTime() / 60_000
  expect(rows).toEqual([{ coach_id: session.coachId, ranges: [[start, start + 60]] }])
})

test('letting go of expired holds touches nothing else', async ({ tx, as }) => {
  const open = await aSession(tx, { status: 'held' })
  const confirmed = await aSession(tx, { coachId: open.coachId, startsAt: '2030-01-08T10:00:00Z' })
  const over = await aSession(tx, {
    coachId: open.coachId,
    status: 'held',
    startsAt: '2030-01-09T10:00:00Z',
    holdExpiresAt: new Date(0),
  })
  await as(await anAccount(tx))
  await tx.execute(sql`select private.release_expired_holds(${open.coachId})`)
  await as('system')
  const rows = await tx.select({ id: sessions.id, status: sessions.status }).from(sessions)
  expect(new Map(rows.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [open.id, 'held'],
      [confirmed.id, 'confirmed'],
      [over.id, 'released'],
    ]),
  )
})
