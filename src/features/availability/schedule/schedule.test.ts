import { expect } from 'vitest'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, anOffering, aSchedule, asCoach } from '../../../../tests/support/factories.ts'
import { readSchedule } from '../queries.ts'
import { scheduleExceptions, scheduleRules, schedules, timeOff, trips } from '../tables.ts'
import { slotsWithin } from '../window/rules.ts'
import { saveSchedule } from './commands.ts'
import type { SaveSchedule } from './input.ts'
import { AskPreview, SaveSchedule as Input } from './input.ts'
import { previewSchedule, readScheduleToEdit } from './queries.ts'

const HOURS: SaveSchedule = {
  zone: 'Europe/Paris',
  bufferBeforeMin: 5,
  bufferAfterMin: 10,
  minNoticeMin: 720,
  horizonDays: 42,
  stepMin: 30,
  rules: [
    { weekday: 1, startMin: 540, lengthMin: 210 },
    { weekday: 5, startMin: 1320, lengthMin: 240 },
  ],
}

test('[2.1.1/1] a coach saves weekly hours, also past midnight, and reads them back', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await as(asCoach(coach))
  const saved = await saveSchedule(tx, asCoach(coach), HOURS)
  expect(saved).toMatchObject({ ok: true, value: HOURS })
  expect(await readScheduleToEdit(tx, coach.id)).toMatchObject({ ...HOURS, savedAt: expect.any(Number) })
})

test('saving replaces the week whole, and overlapping lines of a day are saved as one', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await aSchedule(tx, { coachId: coach.id })
  await as(asCoach(coach))
  const rules = [
    { weekday: 2, startMin: 600, lengthMin: 120 },
    { weekday: 2, startMin: 660, lengthMin: 120 },
  ]
  const saved = await saveSchedule(tx, asCoach(coach), { ...HOURS, rules })
  expect(saved).toMatchObject({ ok: true, value: { rules: [{ weekday: 2, startMin: 600, lengthMin: 180 }] } })
  const closed = await saveSchedule(tx, asCoach(coach), { ...HOURS, rules: [] })
  expect(closed).toMatchObject({ ok: true, value: { rules: [] } })
})

test('a coach without hours is suggested some settings on the clock of their profile', async ({ tx, as }) => {
  const coach = await aCoach(tx, { zone: 'America/Santiago' })
  await as(asCoach(coach))
  expect(await readScheduleToEdit(tx, coach.id)).toMatchObject({ zone: 'America/Santiago', rules: [], savedAt: null })
})

test('[2.1.1/5] a zone that does not exist is refused', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await as(asCoach(coach))
  for (const zone of ['Mars/Olympus', '+02:00', 'Europe/Berlin; drop table', '']) {
    const saved = await saveSchedule(tx, asCoach(coach), { ...HOURS, zone })
    expect(saved).toEqual({ ok: false, status: 422, field: 'zone', reason: 'unknown_zone' })
    expect(await previewSchedule(tx, coach.id, { ...AskPreview.parse(HOURS), zone })).toMatchObject({ field: 'zone' })
  }
})

test('[IN06] empty, inverted, endless and outlandish hours do not parse', () => {
  const wrong = (change: object) => Input.safeParse({ ...HOURS, ...change }).success
  const line = (change: object) => wrong({ rules: [{ weekday: 1, startMin: 540, lengthMin: 60, ...change }] })
  for (const bad of [0, -60, 1, 1441, 1500, 1e308, 2 ** 53 + 1, '60', [60], null]) {
    expect(line({ lengthMin: bad }), String(bad)).toBe(false)
  }
  for (const bad of [-1, 1440, 1.5, '540', Number.NaN]) expect(line({ startMin: bad }), String(bad)).toBe(false)
  for (const bad of [-1, 7, 1.5]) expect(line({ weekday: bad }), String(bad)).toBe(false)
  for (const bad of [0, 7, 45, 90, '30']) expect(wrong({ stepMin: bad }), String(bad)).toBe(false)
  for (const bad of [-1, 241]) expect(wrong({ bufferAfterMin: bad }), String(bad)).toBe(false)
  for (const bad of [0, 366, 3650]) expect(wrong({ horizonDays: bad }), String(bad)).toBe(false)
  expect(wrong({ rules: Array.from({ length: 101 }, () => HOURS.rules[0]) })).toBe(false)
  expect(line({ coachId: 'somebody else' })).toBe(false)
  expect(wrong({ __proto__: undefined, constructor: 'x' })).toBe(false)
})

test('a day of more than 24 hours is refused', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await as(asCoach(coach))
  const rules = [0, 720].map((startMin) => ({ weekday: 1, startMin, lengthMin: 1440 }))
  expect(await saveSchedule(tx, asCoach(coach), { ...HOURS, rules })).toMatchObject({
    field: 'rules',
    reason: 'longer_than_a_day',
  })
})

test('of two tabs, the one that began from older hours is told so', async ({ committed: _ }) => {
  const coach = await withSystem('a test begins', (tx) => aCoach(tx))
  const save = (basedOn: number | null) =>
    withActor(asCoach(coach), (tx) => saveSchedule(tx, asCoach(coach), { ...HOURS, basedOn }))
  const [one, two] = await Promise.all([save(null), save(null)])
  const winner = one.ok ? one : two
  expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1)
  expect(one.ok ? two : one).toMatchObject({ ok: false, reason: 'changed_meanwhile', status: 409 })
  if (!winner.ok) return
  expect(await save(winner.value.savedAt)).toMatchObject({ ok: true })
  expect(await save(winner.value.savedAt)).toMatchObject({ ok: false, reason: 'changed_meanwhile' })
})

test('somebody who is no coach cannot save hours', async ({ tx, as }) => {
  const client = await anAccount(tx)
  await as(client)
  expect(await saveSchedule(tx, client, HOURS)).toMatchObject({ ok: false, reason: 'not_found' })
})

test('[AZ01] nobody reads or writes the hours of another coach', async ({ tx, as }) => {
  const [mine, theirs] = [await aCoach(tx), await aCoach(tx)]
  await aSchedule(tx, { coachId: theirs.id })
  for (const who of [asCoach(mine), await anAccount(tx), { kind: 'visitor', id: null } as const]) {
    await as(who)
    expect(await tx.select().from(schedules)).toEqual([])
    expect(await tx.select().from(scheduleRules)).toEqual([])
    expect((await tx.update(schedules).set({ horizonDays: 1 })).rowCount).toBe(0)
    expect((await tx.delete(scheduleRules)).rowCount).toBe(0)
    await as('system')
  }
})

test('the preview shows what a schedule would offer, and what of it is new', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await anOffering(tx, { coachId: coach.id, minutes: 60 })
  await as(asCoach(coach))
  const everyDay = (startMin: number, lengthMin: number) =>
    Array.from({ length: 7 }, (_, weekday) => ({ weekday, startMin, lengthMin }))
  const hours = { ...HOURS, minNoticeMin: 0, stepMin: 60 as const, zone: 'Etc/UTC', rules: everyDay(540, 60) }
  await saveSchedule(tx, asCoach(coach), hours)
  const ask = AskPreview.parse({ ...hours, rules: everyDay(540, 120), days: 3 })
  const preview = await previewSchedule(tx, coach.id, ask)
  if (!preview.ok) throw new Error(preview.reason)
  const hour = (ms: number) => new Date(ms).toISOString().slice(11, 16)
  expect(preview.value.minutes).toBe(60)
  expect(new Set(preview.value.starts.map(hour))).toEqual(new Set(['09:00', '10:00']))
  expect(new Set(preview.value.added.map(hour))).toEqual(new Set(['10:00']))
  expect(preview.value.starts.length).toBeGreaterThanOrEqual(5)
})

const CHANGES = {
  anchorOn: '2027-03-01',
  exceptions: [
    { date: '2027-03-03', kind: 'closed', startMin: null, lengthMin: null },
    { date: '2027-03-04', kind: 'instead', startMin: 600, lengthMin: 60 },
    { date: '2027-03-05', kind: 'extra', startMin: 1200, lengthMin: 60 },
  ],
  timeOff: [{ firstDate: '2027-03-10', lastDate: '2027-03-12', note: 'By the sea.' }],
  trips: [{ firstDate: '2027-03-15', lastDate: '2027-03-19', zone: 'America/New_York' }],
} satisfies Partial<SaveSchedule>

test('[2.1.1/1] [2.1.1/4] every second week, changed dates, time off and trips decide when a coach is open', async ({
  tx,
  as,
}) => {
  const coach = await aCoach(tx, { zone: 'Europe/Berlin' })
  const offering = await anOffering(tx, { coachId: coach.id, minutes: 60 })
  await as(asCoach(coach))
  const rules = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, startMin: 540, lengthMin: 60, everyWeeks: 2, week: 0 },
    { weekday, startMin: 840, lengthMin: 60, everyWeeks: 2, week: 1 },
  ])
  const hours = { ...HOURS, zone: 'Europe/Berlin', stepMin: 60 as const, horizonDays: 365, minNoticeMin: 0, rules }
  const saved = await saveSchedule(tx, asCoach(coach), Input.parse({ ...hours, ...CHANGES }))
  expect(saved).toMatchObject({ ok: true, value: { ...CHANGES, rules } })
  expect(await readScheduleToEdit(tx, coach.id)).toMatchObject(CHANGES)
  const open = await readSchedule(tx, coach.id)
  if (!open) throw new Error('a listed coach has hours')
  const minute = (iso: string) => Date.parse(iso) / 60_000
  const asOfThen = { ...open, now: minute('2027-02-28T12:00Z') }
  const starts = slotsWithin(asOfThen, offering, [], {
    start: minute('2027-03-01T00:00Z'),
    end: minute('2027-03-20T00:00Z'),
  })
  expect(starts.map((start) => new Date(start * 60_000).toISOString().slice(5, 16))).toEqual([
    ...['03-01T08:00', '03-02T08:00', '03-04T09:00', '03-05T08:00', '03-05T19:00'],
    ...['03-08T13:00', '03-09T13:00'],
    ...['03-15T13:00', '03-16T13:00', '03-17T13:00', '03-18T13:00', '03-19T13:00'], // 9:00 in New York
  ])
})

test('[AZ01] what a coach writes of their dates is theirs alone', async ({ tx, as }) => {
  const [coach, other] = [await aCoach(tx), await aCoach(tx)]
  await as(asCoach(coach))
  await saveSchedule(tx, asCoach(coach), { ...HOURS, ...CHANGES })
  for (const who of [asCoach(other), await anAccount(tx)]) {
    await as(who)
    for (const table of [scheduleExceptions, timeOff, trips]) {
      expect(await tx.select().from(table)).toEqual([])
      expect(await tx.delete(table).returning()).toEqual([])
    }
  }
})

test('dates that make no sense are refused', () => {
  const refused = (change: object) => Input.safeParse({ ...HOURS, ...change }).error?.issues[0]?.path.join('.')
  const closed = { date: '2027-03-03', kind: 'closed', startMin: null, lengthMin: null }
  expect(refused({ anchorOn: '2027-03-02' })).toBe('anchorOn')
  expect(refused({ exceptions: [{ ...closed, date: '2027-02-30' }] })).toBe('exceptions.0.date')
  for (const date of ['2019-12-31', '2100-01-01', '10000-01-01', '03.03.2027', '']) {
    expect(refused({ exceptions: [{ ...closed, date }] }), date).toBe('exceptions.0.date')
    expect(refused({ trips: [{ firstDate: date, lastDate: date, zone: 'Asia/Tokyo' }] }), date).toBe(
      'trips.0.firstDate',
    )
  }
  expect(refused({ exceptions: [{ ...closed, startMin: 60 }] })).toBe('exceptions.0.startMin')
  expect(refused({ exceptions: [{ ...closed, kind: 'instead' }] })).toBe('exceptions.0.startMin')
  expect(refused({ exceptions: [{ ...closed, kind: 'instead', startMin: 60, lengthMin: 1500 }] })).toBe(
    'exceptions.0.lengthMin',
  )
  expect(refused({ timeOff: [{ firstDate: '2027-03-03', lastDate: '2027-03-02', note: '' }] })).toBe(
    'timeOff.0.lastDate',
  )
  expect(refused({ timeOff: [{ firstDate: '2027-03-03', lastDate: '2029-03-02', note: '' }] })).toBe(
    'timeOff.0.lastDate',
  )
  expect(refused({ rules: [{ weekday: 1, startMin: 0, lengthMin: 60, everyWeeks: 2, week: 2 }] })).toBe('rules.0.week')
  expect(refused({ rules: [{ weekday: 1, startMin: 0, lengthMin: 60, everyWeeks: 5 }] })).toBe('rules.0.everyWeeks')
})

test('a trip to a zone that does not exist is refused', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  await as(asCoach(coach))
  const trips = [{ firstDate: '2027-03-15', lastDate: '2027-03-19', zone: 'Mars/Olympus' }]
  expect(await saveSchedule(tx, asCoach(coach), { ...HOURS, trips })).toMatchObject({ field: 'trips' })
  expect(await previewSchedule(tx, coach.id, AskPreview.parse({ ...HOURS, trips }))).toMatchObject({ field: 'trips' })
})
