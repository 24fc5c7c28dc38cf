import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { openEngagement } from '#features/engagements/commands.ts'
import type { Question } from '#features/offerings/questions/input.ts'
import { offerings } from '#features/offerings/tables.ts'
import type { Actor, Person, Visitor } from '#platform/db/actor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { moveClock, setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { readCalendarFile } from '../calendar/queries.ts'
import { cancelSession } from '../cancellation/commands.ts'
import { confirmSession } from '../confirmation/commands.ts'
import { holdSlot } from '../holds/commands.ts'
import { listSessions } from '../lists/queries.ts'
import { bookForClient } from '../placing/commands.ts'
import { readSession } from '../queries.ts'
import { moveSession } from '../reschedule/commands.ts'
import { bookSeries } from '../series/commands.ts'
import { previewSeries } from '../series/queries.ts'
import { sessions } from '../tables.ts'
import { takeAlong } from '../visits/commands.ts'
import { setAnswers } from './commands.ts'

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR
const NINE = Date.parse('2027-03-02T08:00:00Z') // Tuesday, 9:00 in Berlin

const ASKED: Question[] = [
  { text: 'What brings you?', kind: 'choice', required: true, options: ['A decision', 'A talk'] },
  { text: 'In one line?', kind: 'line', required: false, options: [] },
  { text: 'What else?', kind: 'prose', required: false, options: [] },
]
/** With everything that means something to an array, to JSON or to a calendar. */
const ANSWERS = ['A decision', 'Boss "said" {no}, \\ NULL', 'One;\nBEGIN:VALARM,\ntwo']

type As = (who: 'system' | Actor) => Promise<void>

async function aHold(tx: Tx, as: As, { holder, onRequest = false }: { holder?: Visitor; onRequest?: boolean } = {}) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const made = await aBookableCoach(tx)
  await tx.update(offerings).set({ questions: ASKED, onRequest }).where(eq(offerings.id, made.offering.id))
  const client: Person = await anAccount(tx)
  await as(holder ?? client)
  const held = await holdSlot(tx, holder ?? client, { offeringId: made.offering.id, startsAt: NINE })
  if (!held.ok) throw new Error(held.reason)
  return { ...made, client, id: held.value.id }
}

const answersOf = async (tx: Tx, id: string) => (await readSession(tx, id))?.questions.map(({ answer }) => answer)

/** What the database says to a statement; the transaction lives on. */
const attempt = (tx: Tx, run: (tx: Tx) => Promise<unknown>): Promise<string> =>
  tx.transaction(run).then(
    () => 'done',
    (error) => (error as { cause?: Error }).cause?.message ?? String(error),
  )

test('a hold copies the questions; another wording afterwards changes nothing of it', async ({ tx, as }) => {
  const { offering, client, id } = await aHold(tx, as)
  await as('system')
  await tx.update(offerings).set({ questions: [] }).where(eq(offerings.id, offering.id))
  await as(client)
  expect((await readSession(tx, id))?.questions).toEqual(ASKED.map((question) => ({ ...question, answer: '' })))
  expect(await setAnswers(tx, client, { id, answers: ANSWERS })).toEqual({ ok: true, value: { id, answers: ANSWERS } })
  expect(await answersOf(tx, id)).toEqual(ANSWERS)
})

test('without a required answer nothing is confirmed nor asked for, and the places are told', async ({ tx, as }) => {
  for (const onRequest of [false, true]) {
    await as('system')
    const { client, id } = await aHold(tx, as, { onRequest })
    const refused = { ok: false, reason: 'answers_missing', status: 422, data: { missing: [0] } }
    expect(await confirmSession(tx, client, id)).toEqual(refused)
    await setAnswers(tx, client, { id, answers: ['', 'a line', ''] })
    expect(await confirmSession(tx, client, id)).toEqual(refused)
    expect(await readSession(tx, id)).toMatchObject({ status: 'held' })
    await setAnswers(tx, client, { id, answers: ['A talk', '', ''] })
    const status = onRequest ? 'requested' : 'confirmed'
    expect(await confirmSession(tx, client, id)).toMatchObject({ ok: true, value: { status } })
  }
})

test('a hold that ran out says so, whatever is missing', async ({ tx, as }) => {
  const { client, id } = await aHold(tx, as)
  await moveClock(tx, 10 * 60_000)
  expect(await confirmSession(tx, client, id)).toMatchObject({ reason: 'hold_expired', status: 410 })
})

test('[2.1.4/4] all of a series carry the answers of the first; other questions by now are no series', async ({
  tx,
  as,
}) => {
  const { offering, client, id } = await aHold(tx, as)
  const starts = [NINE + WEEK, NINE + 2 * WEEK]
  expect(await bookSeries(tx, client, { id, starts })).toMatchObject({ reason: 'answers_missing', status: 422 })
  await setAnswers(tx, client, { id, answers: ANSWERS })
  const ask = async (questions: Question[]) => {
    await as('system')
    await tx.update(offerings).set({ questions }).where(eq(offerings.id, offering.id))
    await as(client)
  }
  await ask(ASKED.toReversed())
  expect(await bookSeries(tx, client, { id, starts })).toMatchObject({ reason: 'offering_changed' })
  expect(await previewSeries(tx, client, { id, everyWeeks: 1, times: 3 })).toMatchObject({ reason: 'offering_changed' })
  await ask(ASKED)
  expect(await bookSeries(tx, client, { id, starts })).toMatchObject({ value: { series: { of: 3 } } })
  for (const one of await tx.select({ id: sessions.id }).from(sessions)) {
    expect(await answersOf(tx, one.id)).toEqual(ANSWERS)
  }
})

test('what the coach books for a client has the questions open, and requires nothing', async ({ tx, as }) => {
  const { coach, offering, client } = await aHold(tx, as)
  await as('system')
  await openEngagement(tx, { coachId: coach.id, clientId: client.id })
  const me = asCoach(coach)
  await as(me)
  const placed = await bookForClient(tx, me, {
    ...{ clientId: client.id, offeringId: offering.id, startsAt: NINE + 3 * HOUR },
  })
  if (!placed.ok) throw new Error(placed.reason)
  const { id, questions } = placed.value
  expect(questions).toEqual(ASKED.map((question) => ({ ...question, required: false, answer: '' })))
  await as(client)
  expect(await setAnswers(tx, client, { id, answers: ['', 'Only this', ''] })).toMatchObject({ ok: true })
  await as(me)
  expect(await answersOf(tx, id)).toEqual(['', 'Only this', ''])
})

test('the client changes answers while it is ahead, takes no required one back, and the coach reads them', async ({
  tx,
  as,
}) => {
  const { coach, client, id } = await aHold(tx, as)
  await setAnswers(tx, client, { id, answers: ANSWERS })
  await confirmSession(tx, client, id)
  const other = ['A talk', '', 'Less']
  expect(await setAnswers(tx, client, { id, answers: other })).toMatchObject({ ok: true })
  expect(await setAnswers(tx, client, { id, answers: ['', '', ''] })).toMatchObject({ reason: 'answers_missing' })
  expect(await moveSession(tx, client, { id, startsAt: NINE + HOUR })).toMatchObject({ ok: true })
  await as(asCoach(coach))
  expect(await answersOf(tx, id)).toEqual(other)
})

test('[AZ01] the coach writes no answers, whatever a command would do, and reads none of a hold', async ({
  tx,
  as,
}) => {
  const { coach, offering, client, id } = await aHold(tx, as)
  await setAnswers(tx, client, { id, answers: ANSWERS })
  const me = asCoach(coach)
  await as(me)
  expect(await readSession(tx, id)).toBeNull()
  expect(await setAnswers(tx, me, { id, answers: ANSWERS })).toMatchObject({ reason: 'not_found' })
  await as(client)
  await confirmSession(tx, client, id)
  await as(me)
  expect(await setAnswers(tx, me, { id, answers: ['A talk', '', ''] })).toMatchObject({ reason: 'answers_closed' })
  const forged = attempt(tx, (sp) =>
    sp
      .update(sessions)
      .set({ answers: ['A talk', '', ''] })
      .where(eq(sessions.id, id)),
  )
  expect(await forged).toMatch(/not for this side/)
  // Nor does a coach book a session that comes with answers.
  const start = new Date(NINE + 4 * HOUR)
  const end = new Date(NINE + 5 * HOUR)
  const row = {
    ...{ coachId: coach.id, offeringId: offering.id, name: offering.name, kind: offering.kind, minutes: 60 },
    ...{ priceMinor: 9000, currency: 'EUR', place: offering.place, placeDetail: offering.placeDetail },
    ...{ status: 'confirmed' as const, bookedBy: coach.id, policy: { freeUntilMin: 0 }, questions: ASKED },
    ...{ startsAt: start, endsAt: end, blocked: `[${start.toISOString()},${end.toISOString()})` },
  }
  expect(await attempt(tx, (sp) => sp.insert(sessions).values({ ...row, answers: ANSWERS }))).toMatch(/copy of what is/)
  expect(await attempt(tx, (sp) => sp.insert(sessions).values({ ...row, questions: [] }))).toMatch(/copy of what is/)
  expect(await attempt(tx, (sp) => sp.insert(sessions).values(row))).toBe('done')
})

test('[AZ01] [AZ02] strangers and visitors of another browser neither read nor write them', async ({ tx, as }) => {
  const visitor = { ...VISITOR, visit: randomUUID() }
  const { id } = await aHold(tx, as, { holder: visitor })
  expect(await setAnswers(tx, visitor, { id, answers: ANSWERS })).toMatchObject({ ok: true })
  await as('system')
  const stranger = await anAccount(tx)
  for (const other of [{ ...VISITOR, visit: randomUUID() }, VISITOR, stranger]) {
    await as(other)
    expect(await readSession(tx, id)).toBeNull()
    expect(await setAnswers(tx, other, { id, answers: ANSWERS })).toMatchObject({ reason: 'not_found', status: 404 })
    const forged = await tx
      .update(sessions)
      .set({ answers: ['', '', ''] })
      .where(eq(sessions.id, id))
      .returning()
    expect(forged).toEqual([])
  }
  await as(visitor)
  expect(await answersOf(tx, id)).toEqual(ANSWERS)
})

test('[2.1.3/1] what a visitor answered comes along when they sign in', async ({ tx, as }) => {
  const visitor = { ...VISITOR, visit: randomUUID() }
  const { client, id } = await aHold(tx, as, { holder: visitor })
  await setAnswers(tx, visitor, { id, answers: ANSWERS })
  const known = { ...client, visit: visitor.visit }
  await as(known)
  await takeAlong(tx, known, id)
  expect(await confirmSession(tx, known, id)).toMatchObject({ ok: true })
  expect(await answersOf(tx, id)).toEqual(ANSWERS)
})

test('too many, too long, two lines of one, or off the list: refused for the answer in question', async ({
  tx,
  as,
}) => {
  const { client, id } = await aHold(tx, as)
  const refused = async (...answers: string[]) => {
    const result = await setAnswers(tx, client, { id, answers })
    return result.ok ? 'ok' : [result.status, result.field, result.reason].join(' ')
  }
  expect(await refused('', '')).toBe('422 answers wrong_number')
  expect(await refused('', '', '', '')).toBe('422 answers wrong_number')
  expect(await refused('A dance', '', '')).toBe('422 answers.0 not_an_option')
  expect(await refused('', 'x'.repeat(201), '')).toBe('422 answers.1 too_big')
  expect(await refused('', 'a\nb', '')).toBe('422 answers.1 not_one_line')
  expect(await refused('', '', 'x'.repeat(1001))).toBe('422 answers.2 too_big')
  expect(await answersOf(tx, id)).toEqual(['', '', ''])
  const five = await attempt(tx, (sp) =>
    sp
      .update(sessions)
      .set({ answers: ['a'] })
      .where(eq(sessions.id, id)),
  )
  expect(five).toMatch(/sessions_answers/)
})

test('once it has ended nobody answers any more', async ({ tx, as }) => {
  const { coach, client, id } = await aHold(tx, as)
  await setAnswers(tx, client, { id, answers: ANSWERS })
  await confirmSession(tx, client, id)
  await cancelSession(tx, client, { id, reason: '' })
  for (const side of [client, asCoach(coach)]) {
    await as(side)
    const late = await setAnswers(tx, side, { id, answers: ['A talk', '', ''] })
    expect(late).toEqual({ ok: false, reason: 'answers_closed', status: 409 })
    expect(await answersOf(tx, id)).toEqual(ANSWERS)
  }
})

test('[AZ11] [IN05] lists and calendars have neither questions nor answers', async ({ tx, as }) => {
  const { coach, client, id } = await aHold(tx, as)
  await setAnswers(tx, client, { id, answers: ANSWERS })
  await confirmSession(tx, client, id)
  for (const side of [client, asCoach(coach)]) {
    await as(side)
    const { items } = await listSessions(tx, side, { list: 'upcoming', limit: 20 })
    expect(items.map((line) => Object.keys(line).filter((key) => /question|answer/.test(key)))).toEqual([[]])
    const told = `${JSON.stringify(items)}${(await readCalendarFile(tx, id, 'en'))?.replaceAll('\r\n ', '')}`
    expect(told).toContain(id)
    expect(told).not.toMatch(/VALARM|A decision|brings you/)
  }
})

test('a session that was booked before there were questions asks nothing', async ({ tx, as }) => {
  const session = await aSession(tx)
  const client: Person = { kind: 'client', id: session.clientId }
  await as(client)
  expect((await readSession(tx, session.id))?.questions).toEqual([])
  expect(await setAnswers(tx, client, { id: session.id, answers: [] })).toMatchObject({ ok: true })
  expect(await setAnswers(tx, client, { id: session.id, answers: [''] })).toMatchObject({ reason: 'wrong_number' })
  await as('system')
  const { rows } = await tx.execute(sql`select questions, answers from loom.sessions where id = ${session.id}`)
  expect(rows).toEqual([{ questions: [], answers: [] }])
})
