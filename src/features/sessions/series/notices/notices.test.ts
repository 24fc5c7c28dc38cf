import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { expect } from 'vitest'
import type { Person } from '#platform/db/actor.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { mails } from '#platform/mail/tables.ts'
import { setClock } from '../../../../../tests/support/clock.ts'
import { test } from '../../../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, aSchedule, asCoach } from '../../../../../tests/support/factories.ts'
import { cancelSession } from '../../cancellation/commands.ts'
import { holdSlot } from '../../holds/commands.ts'
import { moveSession } from '../../reschedule/commands.ts'
import { sessions } from '../../tables.ts'
import { cancelSeries } from '../cancellation/commands.ts'
import { bookSeries } from '../commands.ts'
import { moveSeries } from '../reschedule/commands.ts'
import { tellSeries, tellSeriesCancelled, tellSeriesMoved } from './commands.ts'

const SLOW = { timeout: 30_000 }
const at = (iso: string) => Date.parse(iso)
/** Mondays at 15:30 in Berlin, over the change of its clock on 28 March; New York's is two weeks before. */
const STARTS = ['2027-03-08T14:30Z', '2027-03-15T14:30Z', '2027-03-22T14:30Z', '2027-03-29T13:30Z'].map(at)

/** A series of four, of a client in New York (12 h, Spanish) with a coach in Berlin (24 h, German). */
const aSeries = async () => {
  const { client, coach, offeringId } = await withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    const coach = await anAccount(tx, {
      ...{ role: 'coach', name: 'Inès Moreau', email: 'ines@example.test', locale: 'de', zone: 'Europe/Berlin' },
    })
    await aCoach(tx, { id: coach.id, name: coach.name })
    await aSchedule(tx, { coachId: coach.id })
    const { id } = await anOffering(tx, { coachId: coach.id, name: 'Klarheit & <b>Mut</b>' })
    const { id: clientId } = await anAccount(tx, {
      ...{ name: 'Amara Okafor', email: 'amara@example.test', locale: 'es', zone: 'America/New_York' },
      hourCycle: 'h12',
    })
    const client: Person = { kind: 'client', id: clientId }
    return { client, coach: asCoach(coach), offeringId: id }
  })
  const [first = 0, ...starts] = STARTS
  const session = await withActor(client, async (tx) => {
    const held = await holdSlot(tx, client, { offeringId, startsAt: first })
    const booked = held.ok ? await bookSeries(tx, client, { id: held.value.id, starts }) : held
    if (!booked.ok) throw new Error('no series')
    return booked.value
  })
  const [row] = await withSystem('a test looks', (tx) =>
    tx.select({ seriesId: sessions.seriesId }).from(sessions).where(eq(sessions.id, session.id)),
  )
  const ids = session.series?.sessions.map(({ id }) => id) ?? []
  return { client, coach, seriesId: row?.seriesId ?? '', ids }
}

const mailsTo = async (address: string) => {
  const all = await withSystem('a test looks', (tx) => tx.select().from(mails).orderBy(mails.createdAt))
  return all.filter((mail) => mail.toAddress === address)
}

/** Text as it is read, without the breaks of its columns. */
const flat = (text = '') => text.replace(/\s+/g, ' ')

const eventsIn = (content = '') => {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const events = calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    const status = one.getFirstPropertyValue('status')
    return { uid: event.uid, sequence: event.sequence, at: event.startDate.toJSDate().getTime(), status }
  })
  return { method: calendar.getFirstPropertyValue('method'), events }
}

test(
  '[2.1.3/5] [2.1.3/6] a series is told in one mail to each, with every date on their clock and in one file',
  SLOW,
  async ({ committed: _ }) => {
    const { seriesId, ids } = await aSeries()
    await tellSeries(seriesId)
    await tellSeries(seriesId) // a job that runs twice
    const [client, ...more] = await mailsTo('amara@example.test')
    const [coach, ...others] = await mailsTo('ines@example.test')
    expect([more, others]).toEqual([[], []])
    expect(client?.subject).toBe('Confirmadas: 4 sesiones con Inès Moreau, desde lun, 8 mar')
    const text = flat(client?.text)
    for (const line of ['9:30 a. m.', '10:30 a. m.']) expect(text).toContain(line)
    expect(text).toContain('lunes, 15 de marzo, de 10:30 a. m. a 11:30 a. m.')
    expect(text).toContain('lunes, 29 de marzo, de 9:30 a. m. a 10:30 a. m.')
    expect(coach?.subject).toBe('Gebucht: 4 Sitzungen mit Amara Okafor, ab Mo., 8. März')
    expect(flat(coach?.text)).toContain('Montag, 29. März, 15:30 bis 16:30')
    for (const mail of [client, coach]) {
      // [IN02] What people typed is text in a mail, never markup.
      expect(mail?.html).not.toContain('<b>Mut</b>')
      const { method, events } = eventsIn(mail?.calendar?.content)
      expect([mail?.calendar?.method, method]).toEqual(['PUBLISH', 'PUBLISH'])
      expect(events).toEqual(STARTS.map((start, n) => ({ uid: ids[n], sequence: 0, at: start, status: 'CONFIRMED' })))
    }
  },
)

test(
  '[2.1.3/5] what is cancelled together is told once to each, with what was late and why',
  SLOW,
  async ({ committed: _ }) => {
    const { client, ids } = await aSeries()
    const [, second = ''] = ids
    await withSystem('time goes by', (tx) => setClock(tx, '2027-03-15T06:00:00Z'))
    await withActor(client, (tx) => cancelSeries(tx, client, { id: second, scope: 'following', reason: 'A cold <3' }))
    await tellSeriesCancelled(ids.slice(1))
    await tellSeriesCancelled(ids.slice(1))
    const [mine, ...more] = await mailsTo('amara@example.test')
    const [theirs] = await mailsTo('ines@example.test')
    expect(more).toEqual([])
    expect(mine?.subject).toBe('Canceladas: 3 sesiones con Inès Moreau, desde lun, 15 mar')
    expect(flat(mine?.text).match(/Cancelada después del plazo gratuito/g)).toHaveLength(1)
    expect(flat(theirs?.text)).toContain('AMARA OKAFOR HAT 3 SITZUNGEN ABGESAGT')
    expect(flat(theirs?.text)).toContain('A cold <3')
    const { method, events } = eventsIn(mine?.calendar?.content)
    expect(method).toBe('PUBLISH')
    const gone = { sequence: 1, status: 'CANCELLED' }
    expect(events).toEqual(STARTS.slice(1).map((start, n) => ({ ...gone, uid: ids[n + 1], at: start })))
  },
)

/** The last three of the Mondays, on the Wednesdays after them at 16:00 in Berlin. */
const LATER = ['2027-03-17T15:00Z', '2027-03-24T15:00Z', '2027-03-31T14:00Z'].map(at)

/** Moves them for one side; gives what the job is told. */
async function moveAll(me: Person, by: 'client' | 'coach', ids: string[]) {
  const moves = ids.slice(1).map((id, n) => ({ id, fromAt: STARTS[n + 1] ?? 0, startsAt: LATER[n] ?? 0 }))
  const moved = await withActor(me, (tx) => moveSeries(tx, me, { id: moves[0]?.id ?? '', moves }))
  if (!moved.ok) throw new Error(moved.reason)
  return { by, moves: moves.map(({ id, fromAt }) => ({ sessionId: id, sequence: 1, fromAt })) }
}

test(
  '[2.1.4/4] what is moved together is told once to each, with every old and new time on their clock and in one file',
  SLOW,
  async ({ committed: _ }) => {
    const { client, ids } = await aSeries()
    const told = await moveAll(client, 'client', ids)
    await tellSeriesMoved(told)
    await tellSeriesMoved(told) // a job that runs twice
    const [mine, ...more] = await mailsTo('amara@example.test')
    const [theirs, ...others] = await mailsTo('ines@example.test')
    expect([more, others]).toEqual([[], []])
    expect(mine?.subject).toBe('Cambio de hora: 3 sesiones con Inès Moreau, ahora desde mié, 17 mar')
    // Berlin's clock changes on 28 March, New York's two weeks before.
    const text = flat(mine?.text)
    expect(text).toContain('miércoles, 17 de marzo, de 11:00 a. m. a 12:00 p. m.')
    expect(text).toContain('Antes lunes, 15 de marzo, 10:30 a. m.')
    expect(text).toContain('miércoles, 31 de marzo, de 10:00 a. m. a 11:00 a. m.')
    expect(text).toContain('Antes lunes, 29 de marzo, 9:30 a. m.')
    expect(text).not.toContain('No elegiste tú')
    expect(theirs?.subject).toBe('Verschoben: 3 Sitzungen mit Amara Okafor, jetzt ab Mi., 17. März')
    expect(flat(theirs?.text)).toContain('AMARA OKAFOR HAT 3 SITZUNGEN VERSCHOBEN')
    expect(flat(theirs?.text)).toContain('Mittwoch, 31. März, 16:00 bis 17:00. Bisher Montag, 29. März, 15:30')
    for (const mail of [mine, theirs]) {
      // [IN02] What people typed is text in a mail, never markup.
      expect(mail?.html).not.toContain('<b>Mut</b>')
      const { method, events } = eventsIn(mail?.calendar?.content)
      expect([mail?.calendar?.method, method]).toEqual(['PUBLISH', 'PUBLISH'])
      const moved = { sequence: 1, status: 'CONFIRMED' }
      expect(events).toEqual(LATER.map((start, n) => ({ ...moved, uid: ids[n + 1], at: start })))
    }
  },
)

test('[2.1.4/5] after a coach’s move the client reads that cancelling is free', SLOW, async ({ committed: _ }) => {
  const { coach, ids } = await aSeries()
  await tellSeriesMoved(await moveAll(coach, 'coach', ids))
  const [mine] = await mailsTo('amara@example.test')
  const [theirs] = await mailsTo('ines@example.test')
  expect(flat(mine?.text)).toContain('INÈS MOREAU HA MOVIDO 3 SESIONES')
  expect(flat(mine?.text)).toContain('No elegiste tú las horas: cancelar es gratis hasta que empiece cada una')
  expect(flat(theirs?.text)).toContain('Sie haben „Klarheit & <b>Mut</b>“ mit Amara Okafor 3-mal verschoben')
  expect(flat(theirs?.text)).not.toContain('kostenfrei')
})

test('what was changed again before the mail is told by its own', SLOW, async ({ committed: _ }) => {
  const { client, coach, ids } = await aSeries()
  const told = await moveAll(client, 'client', ids)
  const [, second = '', third = '', fourth = ''] = ids
  await withActor(coach, (tx) => moveSession(tx, coach, { id: second, startsAt: (LATER[0] ?? 0) - 3_600_000 }))
  await withActor(client, (tx) => cancelSession(tx, client, { id: third, reason: '' }))
  await tellSeriesMoved(told)
  const [mail] = await mailsTo('amara@example.test')
  expect(eventsIn(mail?.calendar?.content).events.map(({ uid }) => uid)).toEqual([fourth])
  await withActor(client, (tx) => cancelSession(tx, client, { id: fourth, reason: '' }))
  await tellSeriesMoved(told)
  expect(await mailsTo('amara@example.test')).toHaveLength(1)
})

test('a series that was changed before its mail is told as it is by then', SLOW, async ({ committed: _ }) => {
  const { client, seriesId, ids } = await aSeries()
  const [first = '', second = ''] = ids
  await withActor(client, (tx) => cancelSession(tx, client, { id: second, reason: '' }))
  await tellSeries(seriesId)
  const [mail] = await mailsTo('amara@example.test')
  expect(eventsIn(mail?.calendar?.content).events.map(({ uid }) => uid)).toEqual(ids.filter((id) => id !== second))
  await withActor(client, (tx) => cancelSeries(tx, client, { id: first, scope: 'all', reason: '' }))
  await tellSeries(seriesId)
  await tellSeries(crypto.randomUUID())
  await tellSeriesCancelled([crypto.randomUUID()])
  expect(await mailsTo('amara@example.test')).toHaveLength(1)
})
