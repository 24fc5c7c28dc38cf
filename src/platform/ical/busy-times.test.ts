import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Busy } from './busy-times.ts'
import { busyTimes } from './busy-times.ts'
import { readBusy } from './read-busy.ts'
import { windowsZone } from './windows-zones.ts'

const FROM = '2027-03-01T00:00:00Z'
const DAY = 86_400_000

const file = (body: string, head = '') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n${head}${body}END:VCALENDAR\r\n`
const event = (lines: string, uid = 'one') =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20270101T000000Z\r\nSUMMARY:Dentist\r\n${lines.trim().replace(/\s*\n\s*/g, '\r\n')}\r\nEND:VEVENT\r\n`

const ask = (text: string, { days = 60, owners = [] as string[], zone = 'Europe/Berlin' } = {}) => ({
  text,
  from: Date.parse(FROM),
  to: Date.parse(FROM) + days * DAY,
  zone,
  owners,
})

/** `2027-03-10T10:00Z/11:00Z`, in order. */
function times(busy: Busy): string[] {
  if (!busy.ok) throw new Error(busy.why)
  const iso = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z')
  return busy.times.map(({ start, end }) => `${iso(start)}/${iso(end)}`).sort()
}

const busy = (text: string, options = {}) => times(busyTimes(ask(text, options)))

describe('single events', () => {
  test('an event blocks from its start to its end', () => {
    expect(busy(file(event('DTSTART:20270310T100000Z\nDTEND:20270310T113000Z')))).toEqual([
      '2027-03-10T10:00Z/2027-03-10T11:30Z',
    ])
    expect(busy(file(event('DTSTART:20270310T100000Z\nDURATION:PT45M')))).toEqual([
      '2027-03-10T10:00Z/2027-03-10T10:45Z',
    ])
  })

  test('without end and length a day is whole and a time is none', () => {
    expect(busy(file(event('DTSTART;VALUE=DATE:20270310')))).toEqual(['2027-03-09T23:00Z/2027-03-10T23:00Z'])
    expect(busy(file(event('DTSTART:20270310T100000Z')))).toEqual([])
    expect(busy(file(event('DTSTART:20270310T100000Z\nDTEND:20270310T090000Z')))).toEqual([])
  })

  test('whole days are those of the calendar’s zone, and as long as the day is', () => {
    const dst = event('DTSTART;VALUE=DATE:20270328\nDTEND;VALUE=DATE:20270329')
    expect(busy(file(dst))).toEqual(['2027-03-27T23:00Z/2027-03-28T22:00Z'])
    expect(busy(file(dst, 'X-WR-TIMEZONE:America/New_York\r\n'))).toEqual(['2027-03-28T04:00Z/2027-03-29T04:00Z'])
    expect(busy(file(dst, 'X-WR-TIMEZONE:Mars/Olympus\r\n'))).toEqual(['2027-03-27T23:00Z/2027-03-28T22:00Z'])
  })

  test('a time without a zone is on the calendar’s clock', () => {
    const floating = event('DTSTART:20270310T100000\nDTEND:20270310T110000')
    expect(busy(file(floating))).toEqual(['2027-03-10T09:00Z/2027-03-10T10:00Z'])
    expect(busy(file(floating, 'X-WR-TIMEZONE:America/New_York\r\n'))).toEqual(['2027-03-10T15:00Z/2027-03-10T16:00Z'])
  })

  test('what is free, cancelled or declined by the owner does not block', () => {
    const at = 'DTSTART:20270310T100000Z\nDTEND:20270310T110000Z'
    expect(busy(file(event(`${at}\nTRANSP:TRANSPARENT`)))).toEqual([])
    expect(busy(file(event(`${at}\nSTATUS:CANCELLED`)))).toEqual([])
    expect(busy(file(event(`${at}\nX-MICROSOFT-CDO-BUSYSTATUS:FREE`)))).toEqual([])
    const declined = event(`${at}\nATTENDEE;CN="A, B: C";PARTSTAT=DECLINED:MAILTO:Ines@example.test`)
    expect(busy(file(declined))).toHaveLength(1)
    expect(busy(file(declined), { owners: ['ines@example.test'] })).toEqual([])
    expect(busy(file(declined, 'X-WR-CALNAME:ines@example.test\r\n'))).toEqual([])
    expect(busy(file(declined), { owners: ['other@example.test'] })).toHaveLength(1)
    expect(busy(file(event(`${at}\nSTATUS:TENTATIVE\nTRANSP:OPAQUE`)))).toHaveLength(1)
  })

  test('what lies outside of the time asked for is left out, what reaches in is cut', () => {
    expect(busy(file(event('DTSTART:20270228T230000Z\nDTEND:20270301T010000Z')))).toEqual([
      '2027-03-01T00:00Z/2027-03-01T01:00Z',
    ])
    expect(busy(file(event('DTSTART:20260101T000000Z\nDTEND:20990101T000000Z')), { days: 2 })).toEqual([
      '2027-03-01T00:00Z/2027-03-03T00:00Z',
    ])
    expect(busy(file(event('DTSTART:20270110T100000Z\nDTEND:20270110T110000Z')))).toEqual([])
  })
})

describe('zones', () => {
  const at = (tzid: string) => event(`DTSTART;TZID=${tzid}:20270310T100000\nDTEND;TZID=${tzid}:20270310T110000`)

  test.for([
    'Europe/Berlin',
    'W. Europe Standard Time',
    '"W. Europe Standard Time"',
    '/freeassociation.sourceforge.net/Europe/Berlin',
    '/citadel.org/20210210_1/Europe/Berlin',
    'Nobody/Knows',
  ])('%s is understood', (tzid) => {
    expect(busy(file(at(tzid)))).toEqual(['2027-03-10T09:00Z/2027-03-10T10:00Z'])
  })

  test('a zone of the calendar’s own is as the calendar writes it', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      '',
    ].join('\r\n')
    const tzid = 'Customized Time Zone'
    const weekly = event(`DTSTART;TZID=${tzid}:20270310T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2`)
    expect(busy(file(zone + weekly))).toEqual([
      '2027-03-10T15:00Z/2027-03-10T16:00Z', // winter: five hours
      '2027-03-17T14:00Z/2027-03-17T15:00Z', // summer: four
    ])
    expect(busy(file(zone.replace('TZID:C', 'X-LIC-LOCATION:Asia/Tokyo\r\nTZID:C') + at(tzid)))).toEqual([
      '2027-03-10T01:00Z/2027-03-10T02:00Z',
    ])
  })

  test('every Windows name leads to a zone that exists', () => {
    for (const name of ['UTC', 'Eastern Standard Time', 'nepal standard time', 'Lord Howe Standard Time']) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: windowsZone(name) })).not.toThrow()
    }
    expect(windowsZone('Eastern Standard Time')).toBe('America/New_York')
    expect(windowsZone('constructor')).toBeUndefined()
  })
})

describe('series', () => {
  const starts = (text: string, options = {}) => busy(text, options).map((range) => range.split('/')[0])

  test('an hour stays an hour across summer time', () => {
    const weekly = 'DTSTART;TZID=Europe/Berlin:20150105T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO'
    expect(starts(file(event(weekly)), { days: 35 })).toEqual([
      '2027-03-01T09:00Z',
      '2027-03-08T09:00Z',
      '2027-03-15T09:00Z',
      '2027-03-22T09:00Z',
      '2027-03-29T08:00Z',
    ])
  })

  test('every second week keeps its weeks however long ago it began', () => {
    const every = 'DTSTART;TZID=Europe/Berlin:20150105T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'
    const first = Date.UTC(2015, 0, 5)
    for (const start of starts(file(event(every)))) {
      const day = Date.parse(`${start?.slice(0, 10)}T00:00Z`)
      expect(((day - first) / (14 * DAY)) % 1).toBe(0)
    }
  })

  test('an end in UTC, as a day and on the wall clock', () => {
    const until = (end: string) =>
      starts(file(event(`DTSTART;TZID=Europe/Berlin:20270301T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=${end}`)))
    expect(until('20270303T090000Z')).toHaveLength(3)
    expect(until('20270303T085959Z')).toHaveLength(2)
    expect(until('20270303')).toHaveLength(3)
    expect(until('20270303T100000')).toHaveLength(3)
  })

  test('dates that are left out and dates that are added', () => {
    const series = `DTSTART;TZID=Europe/Berlin:20270301T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5`
    expect(starts(file(event(`${series}\nEXDATE;TZID=Europe/Berlin:20270302T100000,20270303T100000`)))).toHaveLength(3)
    expect(starts(file(event(`${series}\nEXDATE:20270302T090000Z`)))).toHaveLength(4)
    expect(starts(file(event(`${series}\nEXDATE;VALUE=DATE:20270302`)))).toHaveLength(4)
    expect(starts(file(event(`${series}\nRDATE;TZID=Europe/Berlin:20270320T150000`)))).toContain('2027-03-20T14:00Z')
    expect(starts(file(event(`${series}\nRDATE;VALUE=PERIOD:20270321T150000Z/PT2H`)))).toContain('2027-03-21T15:00Z')
  })

  test('one that was moved, one that was cancelled, and one that moved in from outside', () => {
    const series = event('DTSTART;TZID=Europe/Berlin:20270301T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4')
    const moved = event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20270302T100000\nDTSTART;TZID=Europe/Berlin:20270302T160000\nDURATION:PT2H',
    )
    const cancelled = event('RECURRENCE-ID:20270303T090000Z\nDTSTART:20270303T090000Z\nDURATION:PT1H\nSTATUS:CANCELLED')
    expect(busy(file(moved + series + cancelled))).toEqual([
      '2027-03-01T09:00Z/2027-03-01T10:00Z',
      '2027-03-02T15:00Z/2027-03-02T17:00Z',
      '2027-03-04T09:00Z/2027-03-04T10:00Z',
    ])
    expect(busy(file(moved))).toEqual(['2027-03-02T15:00Z/2027-03-02T17:00Z'])
  })

  test('a change of this one and all later ones', () => {
    const series = event('DTSTART;TZID=Europe/Berlin:20270301T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4')
    const later = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270303T100000\nDTSTART;TZID=Europe/Berlin:20270303T110000\nDURATION:PT2H',
    )
    expect(busy(file(series + later))).toEqual([
      '2027-03-01T09:00Z/2027-03-01T10:00Z',
      '2027-03-02T09:00Z/2027-03-02T10:00Z',
      '2027-03-03T10:00Z/2027-03-03T12:00Z',
      '2027-03-04T10:00Z/2027-03-04T12:00Z',
    ])
  })

  test('monthly, yearly and whole-day series', () => {
    const last = 'DTSTART;TZID=Europe/Berlin:20200131T100000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1FR'
    expect(starts(file(event(last)))).toEqual(['2027-03-26T09:00Z'])
    const birthday = 'DTSTART;VALUE=DATE:19800310\nRRULE:FREQ=YEARLY'
    expect(busy(file(event(birthday)))).toEqual(['2027-03-09T23:00Z/2027-03-10T23:00Z'])
  })
})

describe('what a calendar must not be', () => {
  test.for([
    ['', 'nothing'],
    ['<!doctype html><title>Sign in</title>', 'a page'],
    ['{"error":"no"}', 'JSON'],
    ['\u0000\u0001\u0002', 'bytes'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270310T100000Z', 'one that breaks off'],
    ['BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR', 'one that is not nested'],
    [`BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(1000)}END:VCALENDAR`, 'one that is nested too deeply'],
  ] as const)('%#: $1', ([text]) => {
    expect(busyTimes(ask(text))).toEqual({ ok: false, why: 'not_a_calendar' })
  })

  test('an empty calendar is a calendar', () => {
    expect(busyTimes(ask(file('')))).toEqual({ ok: true, times: [], unread: 0 })
  })

  test('one event that makes no sense does not hide the others', () => {
    const good = event('DTSTART:20270310T100000Z\nDTEND:20270310T110000Z')
    const bad =
      event('DTSTART:tomorrow') + event('DTSTART:20270310T100000Z\nRRULE:FREQ=NEVER') + event('STATUS:CONFIRMED')
    const found = busyTimes(ask(file(bad + good)))
    expect(found).toMatchObject({ ok: true, unread: 3 })
    expect(times(found)).toHaveLength(1)
  })

  test('a list of busy times instead of events', () => {
    const list =
      'BEGIN:VFREEBUSY\r\nFREEBUSY;FBTYPE=BUSY:20270310T100000Z/20270310T110000Z,20270311T100000Z/PT2H\r\nFREEBUSY;FBTYPE=FREE:20270312T100000Z/PT2H\r\nEND:VFREEBUSY\r\n'
    expect(busy(file(list))).toEqual(['2027-03-10T10:00Z/2027-03-10T11:00Z', '2027-03-11T10:00Z/2027-03-11T12:00Z'])
  })

  test('a rule of every second, and a calendar of more events than anybody has, are too much', async () => {
    const hostile = file(event('DTSTART:20000101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY'))
    expect(await readBusy(ask(hostile, { days: 380 }))).toEqual({ ok: false, why: 'too_much' })
    const forever = file(event('DTSTART:20270301T000000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))
    let ticks = 0
    const alive = setInterval(() => ticks++, 20)
    expect(await readBusy(ask(forever), 1500)).toEqual({ ok: false, why: 'too_much' })
    clearInterval(alive)
    expect(ticks).toBeGreaterThan(20) // meanwhile everything else went on
    const many = file(event('DTSTART:20270310T100000Z\nDURATION:PT1H').repeat(20_001))
    expect(await readBusy(ask(many))).toEqual({ ok: false, why: 'too_much' })
  })

  test('ids that could be ours are told, others are not', () => {
    const uid = '00000000-0000-4000-8000-000000000050'
    const at = 'DTSTART:20270310T100000Z\nDURATION:PT1H'
    const found = busyTimes(ask(file(event(at, uid) + event(at, 'someone@google.com'))))
    expect(found.ok && found.times.map((time) => time.uid)).toEqual([uid, null])
  })

  test('titles, places and guests never reach what is known', () => {
    const text = file(event('DTSTART:20270310T100000Z\nDURATION:PT1H\nLOCATION:Clinic\nDESCRIPTION:Test results'))
    expect(JSON.stringify(busyTimes(ask(text)))).not.toMatch(/Dentist|Clinic|results|one/)
  })

  test('whatever comes in, an answer comes out', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        ' folded',
        'DTSTART:20270310T100000Z',
      ),
      fc.constantFrom('RRULE:FREQ=DAILY;COUNT=3', 'DTEND;TZID=X:20270310T110000', 'EXDATE:', 'DURATION:-P1D', 'UID:x'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const found = busyTimes(ask(file(`${lines.join('\r\n')}\r\n`)))
        if (found.ok) for (const { start, end } of found.times) expect(end).toBeGreaterThan(start)
      }),
      { numRuns: 1000 },
    )
  })
})
