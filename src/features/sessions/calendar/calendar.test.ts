import ICAL from 'ical.js'
import { expect, test as plainTest } from 'vitest'
import { test } from '../../../../tests/support/db.ts'
import { anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import type { CalendarEntry } from './queries.ts'
import { calendarFile, readCalendarFile } from './queries.ts'

const entry: CalendarEntry = {
  id: '00000000-0000-4000-8000-000000000050',
  sequence: 0,
  startsAt: Date.parse('2027-03-28T09:00:00Z'),
  endsAt: Date.parse('2027-03-28T09:50:00Z'),
  stampedAt: Date.parse('2027-03-01T06:00:00Z'),
  cancelled: false,
  name: 'Coaching session',
  withName: 'Inès Moreau',
  placeDetail: 'https://video.example.test/room',
  practice: 'Harbour Coaching',
  locale: 'en',
  invited: { name: 'Amara Okafor', email: 'amara@example.test' },
}

/** The one event of a file, as ical.js reads it, and the file's method. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  expect(calendar.getAllSubcomponents()).toHaveLength(1)
  const event = new ICAL.Event(events[0])
  return { event, component: events[0] as ICAL.Component, method: calendar.getFirstPropertyValue('method') }
}

plainTest('[2.1.3/6] an invitation is read back as it was meant, in UTC', () => {
  const { event, component, method } = read(calendarFile(entry))
  expect(method).toBe('REQUEST')
  expect(event.uid).toBe(entry.id)
  expect(event.sequence).toBe(0)
  expect(event.summary).toBe('Coaching session with Inès Moreau')
  expect(event.location).toBe('https://video.example.test/room')
  expect(event.startDate.toJSDate().getTime()).toBe(entry.startsAt)
  expect(event.endDate.toJSDate().getTime()).toBe(entry.endsAt)
  expect(event.startDate.zone.tzid).toBe('UTC')
  expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(component.getFirstPropertyValue('class')).toBe('PRIVATE')
  expect(component.getFirstPropertyValue('url')).toBe(`http://localhost:3000/sessions/${entry.id}`)
  const [attendee] = component.getAllProperties('attendee')
  expect(attendee?.getFirstValue()).toMatch(/mailto:amara@example\.test/i)
  expect(attendee?.getParameter('cn')).toBe('Amara Okafor')
})

plainTest('[2.1.3/6] a cancellation has the same UID and a higher sequence', () => {
  const { event, component, method } = read(calendarFile({ ...entry, cancelled: true, sequence: 1 }))
  expect([method, event.uid, event.sequence]).toEqual(['CANCEL', entry.id, 1])
  expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
})

plainTest('a downloaded file asks nobody for an answer', () => {
  const { component, method } = read(calendarFile({ ...entry, invited: undefined }))
  expect(method).toBe('PUBLISH')
  expect(component.getAllProperties('attendee')).toEqual([])
})

plainTest('words and address are the reader’s language’s', () => {
  const { event, component } = read(calendarFile({ ...entry, locale: 'de' }))
  expect(event.summary).toBe('Coaching session mit Inès Moreau')
  expect(component.getFirstPropertyValue('url')).toBe(`http://localhost:3000/de/sessions/${entry.id}`)
})

const HOSTILE = [
  'Talk\r\nBEGIN:VALARM\r\nACTION:EMAIL\r\nEND:VALARM',
  'Talk\nATTACH:http://evil.example/x',
  'Talk\rX-EVIL:1',
  'a;b,c\\d"e:f',
  '👩‍💻'.repeat(40),
  'ä'.repeat(80),
  'x\u0000\u000b\u0085\u2028y',
  'Ines\u202egpj.exe',
  `${'long '.repeat(2000)}end`,
  'END:VEVENT',
]

plainTest.for(HOSTILE)('[IN05] what people type stays a value: %j', (hostile) => {
  const text = calendarFile({
    ...entry,
    name: hostile,
    withName: hostile,
    placeDetail: hostile,
    practice: hostile,
    invited: { name: hostile, email: 'amara@example.test' },
  })
  const { event, component } = read(text)
  const clean = hostile.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ').trim()
  expect(event.summary).toBe(`${clean} with ${clean}`)
  expect(event.location).toBe(clean)
  expect(component.getAllSubcomponents()).toEqual([])
  expect(component.getAllProperties('attach')).toEqual([])
  const lines = text.split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  // Folding never cuts a character in two.
  expect(text).not.toContain('\ufffd')
})

test('the file is for the two of a confirmed session, and has no word of the agenda', async ({ tx, as }) => {
  const session = await aSession(tx, { agenda: 'I want to leave my job' })
  const held = await aSession(tx, { status: 'held' })
  for (const actor of [{ kind: 'client' as const, id: session.clientId }, asCoach({ id: session.coachId })]) {
    await as(actor)
    const text = await readCalendarFile(tx, session.id, 'en')
    expect(text).toContain(`UID:${session.id}`)
    expect(text?.replaceAll('\r\n ', '')).not.toMatch(/leave my job/)
  }
  await as({ kind: 'client', id: held.clientId })
  expect(await readCalendarFile(tx, held.id, 'en')).toBeNull()
  await as(await anAccount(tx))
  expect(await readCalendarFile(tx, session.id, 'en')).toBeNull()
})
