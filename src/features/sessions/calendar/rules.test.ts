import fc from 'fast-check'
import { expect, test } from 'vitest'
import { googleLink, outlookLink } from './rules.ts'

const session = {
  startsAt: Date.parse('2027-03-28T09:00:00Z'),
  endsAt: Date.parse('2027-03-28T09:50:00Z'),
  title: 'Coaching session with Inès Moreau',
  location: 'https://video.example.test/room',
  address: 'https://loom.example/sessions/1',
}

test('[2.1.3/6] a session opens in Google Calendar at its instant, whatever the zone', () => {
  const { origin, searchParams } = new URL(googleLink(session))
  expect(origin).toBe('https://calendar.google.com')
  expect(Object.fromEntries(searchParams)).toEqual({
    action: 'TEMPLATE',
    text: session.title,
    dates: '20270328T090000Z/20270328T095000Z',
    location: session.location,
    details: session.address,
  })
})

test('[2.1.3/6] and in Outlook, at home and at work', () => {
  for (const [of, host] of [
    ['live', 'outlook.live.com'],
    ['office', 'outlook.office.com'],
  ] as const) {
    const url = new URL(outlookLink(session, of))
    expect(url.host).toBe(host)
    expect(url.search).not.toContain('+')
    expect(url.searchParams.get('subject')).toBe(session.title)
    expect(url.searchParams.get('startdt')).toBe('2027-03-28T09:00:00.000Z')
    expect(url.searchParams.get('enddt')).toBe('2027-03-28T09:50:00.000Z')
  }
})

test('[IN02] whatever a session is called, it stays a value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const named = { ...session, title }
      expect(new URL(googleLink(named)).searchParams.get('text')).toBe(title)
      expect(new URL(outlookLink(named, 'live')).searchParams.get('subject')).toBe(title)
      expect([...new URL(googleLink(named)).searchParams.keys()]).toHaveLength(5)
    }),
  )
})
