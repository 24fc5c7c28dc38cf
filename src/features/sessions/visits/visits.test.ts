import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Person, Visitor } from '#platform/db/actor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test as inTx } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test as overHttp } from '../../../../tests/support/http.ts'
import { aMember, signInAs } from '../../../../tests/support/members.ts'
import { setAgenda } from '../agenda/commands.ts'
import { confirmSession } from '../confirmation/commands.ts'
import { holdSlot, releaseHold } from '../holds/commands.ts'
import { readSession } from '../queries.ts'
import { sessionSeats, sessions } from '../tables.ts'
import { takeAlong } from './commands.ts'

const MINUTE = 60_000
const NINE = Date.parse('2027-03-01T08:00:00Z')

const aVisitor = (): Visitor & { visit: string } => ({ ...VISITOR, visit: randomUUID() })
const withVisit = ({ id }: { id: string }, { visit }: Visitor): Person => ({ kind: 'client', id, visit })

type As = (who: 'system' | Person | Visitor) => Promise<void>

async function aHold(tx: Tx, as: As) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const made = await aBookableCoach(tx)
  const visitor = aVisitor()
  await as(visitor)
  const held = await holdSlot(tx, visitor, { offeringId: made.offering.id, startsAt: NINE })
  if (!held.ok) throw new Error(held.reason)
  return { ...made, visitor, hold: held.value }
}

inTx('[2.1.3/3] a visitor holds a slot, reads it, writes an agenda and lets it go', async ({ tx, as }) => {
  const { coach, visitor, hold } = await aHold(tx, as)
  expect(hold.expiresAt - hold.now).toBe(10 * MINUTE)
  expect(await setAgenda(tx, visitor, { id: hold.id, agenda: 'A new role' })).toMatchObject({ ok: true })
  expect(await readSession(tx, hold.id)).toMatchObject({
    ...{ side: 'client', status: 'held', ofBrowser: true, agenda: 'A new role', placeDetail: '' },
    with: { id: coach.id, name: coach.name },
  })
  expect(await releaseHold(tx, visitor, hold.id)).toEqual({ ok: true, value: { id: hold.id } })
  expect(await releaseHold(tx, visitor, hold.id)).toMatchObject({ ok: true })
})

inTx('[BK04] a browser holds two times at once and no third, and ten an hour', async ({ tx, as }) => {
  const { offering, visitor } = await aHold(tx, as)
  const hold = (hours: number) =>
    holdSlot(tx, visitor, { offeringId: offering.id, startsAt: NINE + hours * 60 * MINUTE })
  expect(await hold(2)).toMatchObject({ ok: true })
  expect(await hold(4)).toMatchObject({ reason: 'too_many_holds' })
  await as('system')
  for (let n = 0; n < 8; n++) {
    await aSession(tx, { offeringId: offering.id, startsAt: `2027-04-${10 + n}T08:00:00Z`, status: 'released' })
  }
  await tx
    .update(sessions)
    .set({ visitId: visitor.visit, holderId: null, createdAt: sql`private.clock()` })
    .where(eq(sessions.status, 'released'))
  await tx
    .update(sessions)
    .set({ status: 'released', holdNumber: null, holdExpiresAt: null })
    .where(eq(sessions.status, 'held'))
  await as(visitor)
  expect(await hold(4)).toMatchObject({ reason: 'hold_limit', status: 429 })
})

inTx('[AZ01] [AZ02] nobody else sees, frees, writes or takes along what a browser holds', async ({ tx, as }) => {
  const { coach, offering, visitor, hold } = await aHold(tx, as)
  await as('system')
  const stranger = await anAccount(tx)
  const others = [
    aVisitor(),
    VISITOR,
    { ...stranger, kind: 'client' as const },
    withVisit(stranger, aVisitor()),
    asCoach(coach),
  ]
  for (const other of others) {
    await as(other)
    expect(await readSession(tx, hold.id)).toBeNull()
    expect(await releaseHold(tx, other, hold.id)).toMatchObject({ reason: 'not_found' })
    expect(await setAgenda(tx, other, { id: hold.id, agenda: 'x' })).toMatchObject({ reason: 'not_found' })
    if (other.id) expect(await takeAlong(tx, other as Person, hold.id)).toMatchObject({ reason: 'not_found' })
    expect((await tx.update(sessions).set({ visitId: null })).rowCount).toBe(0)
  }
  // And who holds it cannot confirm it as nobody, whatever they say to the database.
  await as(visitor)
  const confirm = tx.transaction((sp) =>
    sp
      .update(sessions)
      .set({ status: 'confirmed', holdNumber: null, holdExpiresAt: null })
      .where(eq(sessions.id, hold.id)),
  )
  await expect(confirm).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/not whose hold|sessions_visit/) },
  })
  const beside = tx.transaction((sp) =>
    sp.update(sessions).set({ visitId: randomUUID() }).where(eq(sessions.id, hold.id)),
  )
  await expect(beside).rejects.toThrow()
  expect(await holdSlot(tx, visitor, { offeringId: offering.id, startsAt: NINE })).toMatchObject({
    value: { id: hold.id },
  })
})

inTx('[2.1.3/1] who signs in takes the hold along until the same instant, and confirms it', async ({ tx, as }) => {
  const { visitor, hold } = await aHold(tx, as)
  await as('system')
  const client = withVisit(await anAccount(tx), visitor)
  await moveClock(tx, 4 * MINUTE)
  await as(client)
  const taken = await takeAlong(tx, client, hold.id)
  expect(taken).toMatchObject({ ok: true, value: { status: 'held', ofBrowser: false, holdExpiresAt: hold.expiresAt } })
  expect(await takeAlong(tx, client, hold.id)).toMatchObject({ ok: true, value: { ofBrowser: false } })
  expect(await confirmSession(tx, client, hold.id)).toMatchObject({ ok: true, value: { status: 'confirmed' } })
  expect(await tx.select({ client: sessionSeats.clientId }).from(sessionSeats)).toEqual([{ client: client.id }])
  await as(visitor)
  expect(await readSession(tx, hold.id)).toBeNull()
})

inTx('[BK03] what ran out meanwhile is not taken along; the nearest times are told', async ({ tx, as }) => {
  const { visitor, hold } = await aHold(tx, as)
  await as('system')
  const client = withVisit(await anAccount(tx), visitor)
  await moveClock(tx, 10 * MINUTE)
  await as(client)
  expect(await takeAlong(tx, client, hold.id)).toMatchObject({
    ...{ ok: false, reason: 'hold_expired', status: 410 },
    data: { nearest: expect.arrayContaining([NINE]) },
  })
})

inTx('who is busy then, or is the coach, cannot take it along', async ({ tx, as }) => {
  const { coach, visitor, hold } = await aHold(tx, as)
  await as('system')
  const client = withVisit(await anAccount(tx), visitor)
  await aSession(tx, { clientId: client.id, startsAt: '2027-03-01T08:30:00Z' })
  await as(client)
  expect(await takeAlong(tx, client, hold.id)).toMatchObject({ reason: 'you_are_busy' })
  const itself: Person = { ...asCoach(coach), visit: visitor.visit }
  await as(itself)
  expect(await takeAlong(tx, itself, hold.id)).toMatchObject({ reason: 'own_session' })
  await as(visitor)
  expect(await readSession(tx, hold.id)).toMatchObject({ status: 'held' })
})

inTx('of two tabs that take it along at once both find it theirs, with one seat', async ({ committed: _ }) => {
  const { offering, client, visitor } = await withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    return { ...(await aBookableCoach(tx)), client: await anAccount(tx), visitor: aVisitor() }
  })
  const held = await withActor(visitor, (tx) => holdSlot(tx, visitor, { offeringId: offering.id, startsAt: NINE }))
  if (!held.ok) throw new Error(held.reason)
  const me = withVisit(client, visitor)
  const answers = await Promise.all([1, 2, 3].map(() => withActor(me, (tx) => takeAlong(tx, me, held.value.id))))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  const seats = await withSystem('a test looks', (tx) => tx.select().from(sessionSeats))
  expect(seats).toHaveLength(1)
})

overHttp('[BK04] [AZ07] over HTTP: a bent cookie is no visit, and an address keeps twenty an hour', async ({ api }) => {
  const made = await withSystem('a test begins', (tx) => aBookableCoach(tx))
  const at = (n: number) => {
    const day = Math.ceil(Date.now() / 86_400_000) + 2 + Math.floor(n / 6)
    return day * 86_400_000 + (9 + (n % 6)) * 60 * MINUTE
  }
  const hold = (n: number, as: CookieJar, from: string) =>
    api.call('sessions.hold', { offeringId: made.offering.id, startsAt: at(n) }, { as, from })
  const [browser, from] = [new CookieJar(), newCaller()]
  const first = await hold(0, browser, from)
  expect(first.status).toBe(200)
  const line = first.headers['set-cookie']?.find((each) => each.startsWith('loom_visit='))
  expect(line).toMatch(/; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/)
  const { id } = first.body as { id: string }
  expect((await api.call('sessions.get', { id }, { as: browser, from })).status).toBe(200)
  const [name = '', value = ''] = browser.header().split('=')
  const bent = new CookieJar()
  bent.keep([`${name}=${randomUUID()}${decodeURIComponent(value).slice(36)}`])
  for (const other of [bent, new CookieJar()]) {
    expect((await api.call('sessions.get', { id }, { as: other, from })).status).toBe(404)
    expect((await api.call('sessions.releaseHold', { id }, { as: other, from })).status).toBe(404)
  }
  const statuses: number[] = []
  for (let n = 1; n < 22; n++) statuses.push((await hold(n, new CookieJar(), from)).status)
  expect(statuses.slice(0, 19)).toEqual(Array(19).fill(200))
  expect(statuses.slice(19)).toEqual([429, 429])
  // Whoever signs in in that browser takes it along; nobody else does.
  const { as: stranger } = await signInAs(api, await aMember(), { from: newCaller() })
  expect((await api.call('sessions.takeAlong', { id }, { as: stranger, from: newCaller() })).status).toBe(404)
  await signInAs(api, await aMember(), { as: browser, from: newCaller() })
  expect(await api.call('sessions.takeAlong', { id }, { as: browser, from: newCaller() })).toMatchObject({
    ...{ status: 200, body: { id, status: 'held', ofBrowser: false } },
  })
  expect((await api.call('sessions.confirm', { id }, { as: browser, from: newCaller() })).status).toBe(200)
})
