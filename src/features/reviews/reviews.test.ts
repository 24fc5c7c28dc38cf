import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { sessions } from '#features/sessions/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import { sqlState } from '#platform/db/errors.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { test } from '../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, aSession, asCoach } from '../../../tests/support/factories.ts'
import { changeRating, eraseWords, rateSession } from './commands.ts'
import { RateSession } from './input.ts'
import { readCoachRating, readRating } from './queries.ts'
import { sessionRatings } from './tables.ts'

const VISITOR = { kind: 'visitor', id: null } as const
const client = ({ clientId }: { clientId: string }): Person => ({ kind: 'client', id: clientId })
const aPastSession = (tx: Tx, given: Parameters<typeof aSession>[1] = {}) =>
  aSession(tx, { startsAt: '2026-01-12T10:00:00Z', status: 'ended', ...given })
const refusal = async (tx: Tx, run: (inner: Tx) => Promise<unknown>) =>
  sqlState(await tx.transaction(run).catch((error: unknown) => error))

test('[1.4.2/1] [1.4.2/2] a client rates a completed session once and may change it for 14 days', async ({
  tx,
  as,
  pass,
}) => {
  const session = await aPastSession(tx)
  const me = client(session)
  await as(me)
  expect(await readRating(tx, session.id)).toMatchObject({ side: 'client', rateable: true, rating: null })
  const given = await rateSession(tx, me, { id: session.id, stars: 4, text: 'Clear and kind.' })
  expect(given).toMatchObject({ ok: true, value: { rating: { stars: 4, text: 'Clear and kind.', changedAt: null } } })
  expect(await rateSession(tx, me, { id: session.id, stars: 1, text: '' })).toMatchObject({ reason: 'already_rated' })
  await pass('13 days 23 hours')
  const changed = await changeRating(tx, me, { id: session.id, stars: 5, text: '' })
  expect(changed).toMatchObject({ ok: true, value: { rating: { stars: 5, text: '', changedAt: expect.any(Number) } } })
  await pass('2 hours')
  const late = await changeRating(tx, me, { id: session.id, stars: 1, text: 'no' })
  expect(late).toMatchObject({ reason: 'too_late_to_change' })
  const seen = await readRating(tx, session.id)
  expect(seen?.rating?.stars).toBe(5)
  expect((seen?.rating?.changeUntil ?? 0) < (seen?.now ?? 0)).toBe(true)
})

test('the coach reads stars and words of their own sessions; nobody else reads anything', async ({ tx, as }) => {
  const session = await aPastSession(tx)
  await as(client(session))
  await rateSession(tx, client(session), { id: session.id, stars: 2, text: 'Too fast for me.' })
  await as(asCoach({ id: session.coachId }))
  expect(await readRating(tx, session.id)).toMatchObject({
    side: 'coach',
    rating: { stars: 2, text: 'Too fast for me.' },
  })
  const others = [VISITOR]
  await as('system')
  const [stranger, coach, admin] = [await anAccount(tx), await aCoach(tx), await anAccount(tx, { role: 'admin' })]
  for (const who of [stranger, asCoach(coach), admin, ...others]) {
    await as(who)
    expect(await readRating(tx, session.id)).toBeNull()
    expect(await tx.select().from(sessionRatings)).toEqual([])
  }
})

test('[AZ01] cannot: another client, the coach and an admin do not rate a session, and do not change a rating', async ({
  tx,
  as,
}) => {
  const session = await aPastSession(tx)
  const strangers = [await anAccount(tx), await anAccount(tx, { role: 'admin' }), asCoach(await aCoach(tx))]
  const wish = { id: session.id, stars: 1, text: '' }
  const insert = (raterId: string) => (inner: Tx) =>
    inner.execute(sql`insert into loom.session_ratings (session_id, rater_id, coach_id, stars)
      values (${session.id}, ${raterId}, ${session.coachId}, 1)`)
  for (const who of strangers) {
    await as(who)
    expect(await rateSession(tx, who, wish)).toMatchObject({ status: 404 })
    expect(await changeRating(tx, who, wish)).toMatchObject({ status: 404 })
    expect(await refusal(tx, insert(who.id))).toBe('42501')
    expect(await refusal(tx, insert(session.clientId))).toBe('42501')
  }
  const coach = asCoach({ id: session.coachId })
  await as(coach)
  expect(await rateSession(tx, coach, wish)).toMatchObject({ reason: 'not_for_coach' })
  expect(await changeRating(tx, coach, wish)).toMatchObject({ status: 404 })
  expect(await refusal(tx, insert(coach.id))).toBe('42501')
})

test('cannot: what has not taken place is not rated', async ({ tx, as }) => {
  const ahead = await aSession(tx)
  const given = (outcome: 'cancelled' | 'late_cancelled' | 'no_show_client' | 'no_show_coach') =>
    aPastSession(tx, { outcome })
  const others = [await given('cancelled'), await given('late_cancelled'), await given('no_show_client')]
  for (const session of [ahead, ...others, await given('no_show_coach')]) {
    await as(client(session))
    const rated = await rateSession(tx, client(session), { id: session.id, stars: 5, text: '' })
    expect(rated).toMatchObject({ reason: 'not_completed' })
    const insert = (inner: Tx) =>
      inner.execute(sql`insert into loom.session_ratings (session_id, rater_id, coach_id, stars)
        values (${session.id}, ${session.clientId}, ${session.coachId}, 5)`)
    expect(await refusal(tx, insert)).toBe('42501')
    await as('system')
  }
})

test('cannot: a rating is not moved to another coach, not dated otherwise, not taken away', async ({ tx, as }) => {
  const session = await aPastSession(tx)
  const other = await aCoach(tx)
  await as(client(session))
  const insert = (columns: string, values: ReturnType<typeof sql>) => (inner: Tx) =>
    inner.execute(sql`insert into loom.session_ratings (session_id, rater_id, coach_id, stars${sql.raw(columns)})
      values (${session.id}, ${session.clientId}, ${values})`)
  expect(await refusal(tx, insert('', sql`${other.id}, 1`))).toBe('42501')
  expect(await refusal(tx, insert(', created_at', sql`${session.coachId}, 1, '2040-01-01'`))).toBe('42501')
  await rateSession(tx, client(session), { id: session.id, stars: 4, text: '' })
  for (const change of [
    sql`delete from loom.session_ratings`,
    sql`update loom.session_ratings set created_at = private.clock()`,
    sql`update loom.session_ratings set coach_id = ${other.id}`,
    sql`update loom.session_ratings set rater_id = ${other.id}`,
  ]) {
    expect(await refusal(tx, (inner) => inner.execute(change))).toBe('42501')
  }
})

test('two at once: one is taken, the other is told', async ({ committed: _ }) => {
  const session = await withSystem('a test begins', (tx) => aPastSession(tx))
  const rate = (stars: number) =>
    withActor(client(session), (tx) => rateSession(tx, client(session), { id: session.id, stars, text: '' }))
  const answers = await Promise.all([rate(1), rate(2), rate(3), rate(4), rate(5)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'already_rated')).toHaveLength(4)
  const kept = await withSystem('a test looks', (tx) => tx.select().from(sessionRatings))
  expect(kept).toHaveLength(1)
})

test('[1.4.2/3] the score of a coach is the average of what clients gave, from three ratings on', async ({
  tx,
  as,
}) => {
  const coach = await aCoach(tx)
  const { id: offeringId } = await anOffering(tx, { coachId: coach.id })
  const score = async () => {
    await as(VISITOR)
    const seen = await readCoachRating(tx, coach.id)
    const { rows } = await tx.execute(sql`select * from private.coach_rating(${coach.id})`)
    await as('system')
    return { seen, rows }
  }
  const scores = []
  for (const [day, stars] of [5, 4, 4, 1].entries()) {
    const session = await aPastSession(tx, { offeringId, startsAt: `2026-01-1${day}T10:00:00Z` })
    await as(client(session))
    await rateSession(tx, client(session), { id: session.id, stars, text: 'private words' })
    await as('system')
    scores.push(await score())
  }
  expect(scores.map(({ seen }) => seen)).toEqual([
    null,
    null,
    { average: 4.3, ratings: 3 },
    { average: 3.5, ratings: 4 },
  ])
  expect(scores.map(({ rows }) => rows)).toEqual([
    [{ average: null, ratings: 0 }],
    [{ average: null, ratings: 0 }],
    [{ average: '4.3', ratings: 3 }],
    [{ average: '3.5', ratings: 4 }],
  ])
})

test('private.coach_rating says nothing of a coach who is not listed, or of who is none', async ({ tx, as }) => {
  const coach = await aCoach(tx, { status: 'paused' })
  const someone = await anAccount(tx)
  await as(VISITOR)
  for (const id of [coach.id, someone.id, crypto.randomUUID()]) {
    expect((await tx.execute(sql`select * from private.coach_rating(${id})`)).rows).toEqual([])
  }
})

test('[IN02] outlandish ratings do not parse', () => {
  const id = crypto.randomUUID()
  for (const stars of [0, 6, 4.5, -1, '5', null, Number.NaN])
    expect(RateSession.safeParse({ id, stars }).success).toBe(false)
  for (const text of ['x'.repeat(2001), 'a\u0000b', 7]) {
    expect(RateSession.safeParse({ id, stars: 5, text }).success).toBe(false)
  }
  expect(RateSession.safeParse({ id, stars: 5, coachId: id }).success).toBe(false)
})

test('words of somebody who is erased are emptied, their stars stay', async ({ committed: _ }) => {
  const session = await withSystem('a test begins', (tx) => aPastSession(tx))
  const me = client(session)
  await withActor(me, (tx) => rateSession(tx, me, { id: session.id, stars: 3, text: 'about me' }))
  await eraseWords(session.clientId)
  const kept = await withSystem('a test looks', (tx) => tx.select().from(sessionRatings))
  expect(kept).toMatchObject([{ stars: 3, text: '' }])
  await withSystem('a test looks', (tx) => tx.delete(sessions).where(eq(sessions.id, session.id)))
  expect(await withSystem('a test looks', (tx) => tx.select().from(sessionRatings))).toEqual([])
})
