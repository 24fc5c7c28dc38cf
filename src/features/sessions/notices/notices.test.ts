import ICAL from 'ical.js'
import { expect } from 'vitest'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { mails } from '#platform/mail/tables.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, aSession } from '../../../../tests/support/factories.ts'
import { cancelSession } from '../cancellation/commands.ts'
import { tellCancelled, tellConfirmed } from './commands.ts'

/** A confirmed session of a client in New York (12 h, Spanish) and a coach in Berlin (24 h, German). */
const aMeeting = (given: Parameters<typeof aSession>[1] = {}) =>
  withSystem('a test begins', async (tx) => {
    await setClock(tx, '2027-03-01T06:00:00Z')
    const coach = await anAccount(tx, {
      ...{ role: 'coach', name: 'Inès Moreau', email: 'ines@example.test', locale: 'de', zone: 'Europe/Berlin' },
    })
    await aCoach(tx, { id: coach.id, name: coach.name })
    const client = await anAccount(tx, {
      ...{ name: 'Amara Okafor', email: 'amara@example.test', locale: 'es', zone: 'America/New_York' },
      hourCycle: 'h12',
    })
    const { id: offeringId } = await anOffering(tx, { coachId: coach.id, name: 'Klarheit & <b>Mut</b>' })
    // On 28 March Berlin's clocks have changed, New York's two weeks before.
    const session = await aSession(tx, {
      ...{ offeringId, clientId: client.id, startsAt: '2027-03-28T13:30:00Z', agenda: 'leaving my marriage' },
      questions: [{ text: 'Why now?', kind: 'line', required: false, options: [] }],
      answers: ['The court date'],
      ...given,
    })
    return { session, client: { kind: 'client' as const, id: client.id } }
  })

const mailsTo = async (address: string) => {
  const all = await withSystem('a test looks', (tx) => tx.select().from(mails).orderBy(mails.createdAt))
  return all.filter((mail) => mail.toAddress === address)
}

/** Text as it is read, without the breaks of its columns. */
const flat = (text = '') => text.replace(/\s+/g, ' ')

const eventIn = (content = '') => {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  return { method: calendar.getFirstPropertyValue('method'), event }
}

test('[2.1.3/5] [2.1.3/6] both are told of a confirmed session, each in their language, zone and clock', {
  timeout: 30_000,
}, async ({ committed: _ }) => {
  const { session } = await aMeeting()
  await tellConfirmed(session.id)
  await tellConfirmed(session.id) // a job that runs twice
  const [client, ...more] = await mailsTo('amara@example.test')
  const [coach] = await mailsTo('ines@example.test')
  expect(more).toEqual([])
  expect(client?.subject).toBe('Confirmada: Klarheit & <b>Mut</b> con Inès Moreau, dom, 28 mar, 9:30 a. m.')
  expect(flat(client?.text)).toContain('De 9:30 a. m. a 10:30 a. m.')
  expect(flat(client?.text)).toContain('Hora de New York (GMT-4)')
  expect(flat(client?.text)).toContain('90,00')
  expect(client?.html).toContain('lang="es"')
  expect(client?.html).toContain(`http://localhost:3000/es/sessions/${session.id}`)
  expect(coach?.subject).toContain('Gebucht: Klarheit & <b>Mut</b> mit Amara Okafor, So')
  expect(flat(coach?.text)).toContain('15:30 bis 16:30')
  expect(flat(coach?.text)).toContain('Zeit in Berlin (GMT+2)')
  // The coach learns that there are answers, the client knows; what they are stands on the page only.
  expect(coach?.html).toContain(`/de/sessions/${session.id}#answers`)
  expect(client?.html).not.toContain('#answers')
  for (const mail of [client, coach]) {
    // [IN02] What people typed is text in a mail, never markup.
    expect(mail?.html).not.toContain('<b>Mut</b>')
    expect(mail?.html).toContain('&lt;b&gt;Mut&lt;/b&gt;')
    const { method, event } = eventIn(mail?.calendar?.content)
    expect([mail?.calendar?.method, method, event.uid, event.sequence]).toEqual(['REQUEST', 'REQUEST', session.id, 0])
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-28T13:30:00.000Z')
    expect(JSON.stringify(mail)).not.toMatch(/marriage|Why now|court date/)
  }
})

test('[2.1.3/5] both are told of a cancelled one, with its reason, and calendars take it out', {
  timeout: 30_000,
}, async ({ committed: _ }) => {
  const { session, client } = await aMeeting()
  await withActor(client, (tx) => cancelSession(tx, client, { id: session.id, reason: 'A cold <3' }))
  await tellConfirmed(session.id) // came too late: nobody is told of what will not take place
  await tellCancelled(session.id)
  const [mine, ...more] = await mailsTo('amara@example.test')
  const [theirs] = await mailsTo('ines@example.test')
  expect(more).toEqual([])
  expect(mine?.subject).toMatch(/^Cancelada: /)
  expect(flat(mine?.text)).toContain('TU SESIÓN ESTÁ CANCELADA')
  expect(flat(theirs?.text)).toContain('AMARA OKAFOR HAT DIE SITZUNG ABGESAGT')
  expect(flat(theirs?.text)).toContain('A cold <3')
  for (const mail of [mine, theirs]) {
    const { method, event } = eventIn(mail?.calendar?.content)
    expect([method, event.uid, event.sequence]).toEqual(['CANCEL', session.id, 1])
    expect(JSON.stringify(mail)).not.toContain('marriage')
  }
})

test('a late cancellation is said to be one', async ({ committed: _ }) => {
  const { session, client } = await aMeeting({ policy: { freeUntilMin: 43_200 } })
  await withActor(client, (tx) => cancelSession(tx, client, { id: session.id, reason: '' }))
  await tellCancelled(session.id)
  const [mine] = await mailsTo('amara@example.test')
  expect(flat(mine?.text)).toContain('Cancelada después del plazo gratuito')
})

test('nobody is told of a session that is not there, nor confirmed', async ({ committed: _ }) => {
  const { session } = await aMeeting({ status: 'held' })
  await tellConfirmed(session.id)
  await tellCancelled(session.id)
  await tellConfirmed(crypto.randomUUID())
  expect(await withSystem('a test looks', (tx) => tx.select().from(mails))).toEqual([])
})
