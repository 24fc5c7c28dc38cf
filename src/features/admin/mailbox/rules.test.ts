import { expect, test } from 'vitest'
import { addressOf, distinctFiles, framed, readCalendar, viewOf } from './rules.ts'

const ics = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'DTSTART:20261126T140000Z',
  'DTEND:20261126T145000Z',
  'SUMMARY:Coaching\\, the first of many and a title that is folded because it is',
  '  long',
  'LOCATION;LANGUAGE=en:https://video.test/room',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

test('an invitation is read: what, when, where and whether it invites or cancels', () => {
  expect(readCalendar(ics)).toEqual({
    method: 'REQUEST',
    summary: 'Coaching, the first of many and a title that is folded because it is long',
    location: 'https://video.test/room',
    startsAt: Date.UTC(2026, 10, 26, 14),
    endsAt: Date.UTC(2026, 10, 26, 14, 50),
  })
})

test('what is no calendar, or one in another form, is no error', () => {
  expect(readCalendar('hello')).toBeNull()
  expect(readCalendar('BEGIN:VEVENT')).toMatchObject({ startsAt: null, summary: '' })
  expect(readCalendar(ics.replaceAll('Z\r\n', '\r\n'))).toMatchObject({ startsAt: null, endsAt: null })
})

test('an address is read and written alike, and what makes no sense is left out', () => {
  const address = '/dev/mail?search=ines&mail=00000000-0000-4000-8000-000000000001&part=text'
  expect(addressOf(viewOf(Object.fromEntries(new URL(address, 'http://x').searchParams)))).toBe(address)
  expect(viewOf({ mail: '../secret', part: 'source', search: ['a'] })).toEqual({ search: '', part: 'html' })
})

test('links of a mail open beside the mailbox, and its styles count', () => {
  const html = '<html><head><style>p{}</style></head></html>'
  expect(framed(html, 'n1')).toBe('<html><head><base target="_blank"><style nonce="n1">p{}</style></head></html>')
  expect(framed('<p>x</p>', 'n1')).toBe('<base target="_blank"><p>x</p>')
})

test('an invitation that came twice is shown once, by its name', () => {
  const [part, file, other] = [
    { name: '', content: 'a' },
    { name: 'session.ics', content: 'a' },
    { name: '', content: 'b' },
  ]
  expect(distinctFiles([part, file, other])).toEqual([file, other])
})
