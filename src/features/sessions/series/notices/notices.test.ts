import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { expect } from 'vitest'
import type { Person } from '#platform/db/actor.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { mails } from '#platform/mail/tables.ts'
import { setClock } from '../../../../../tests/support/clock.ts'
import { test } from '../../../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, aSchedule } from '../../../../../tests/support/factories.ts'
import { cancelSession } from '../../cancellation/commands.ts'
import { holdSlot } from '../../holds/commands.ts'
import { sessions } from '../../tables.ts'
import { cancelSeries } from '../cancellation/commands.ts'
import { bookSeries } from '../commands.ts'
import { tellSeries, tellSeriesCancelled } from './commands.ts'

const SLOW = { timeout: 30_000 }
const at = (iso: string) => Date.parse(iso)
/** Mondays at 15:30 in Berlin, over the change of its clock on 28 March; New York's is two weeks before. */
const STARTS = ['2027-03-08T14:30Z', '2027-03-15T14:30Z', '2027-03-22T14:30Z', '2027-03-29T13:30Z'].map(at)

/** A series of four, of a client in New York (12 h, Spanish) with a coach in Berlin (24 h, German). */
const aSeries = async () => {
  const { client, offeringId } = await withSystem('a test begins', async (tx) => {
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
    return { client: { kind: 'client', id: clientId } satisfies Person, offeringId: id }
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
  return { client, seriesId: row?.seriesId ?? '', ids }
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
