import { expect, test } from 'vitest'
import { dayHours } from './day-hours.ts'

const at = (time: string) => Date.parse(`2027-03-10T${time}:00Z`)
const iso = (hours: number[]) => hours.map((hour) => new Date(hour).toISOString().slice(11, 16))

test('a day is a working day, longer where sessions lie outside it', () => {
  const working = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00', '18:00']
  expect(iso(dayHours([{ startsAt: at('15:30'), endsAt: at('16:20') }], 'Etc/UTC'))).toEqual(working)
  expect(iso(dayHours([{ startsAt: at('09:00'), endsAt: at('10:00') }], 'Etc/UTC'))).toEqual(['08:00', ...working])
  const late = dayHours([{ startsAt: at('17:30'), endsAt: at('18:20') }], 'Etc/UTC')
  expect(iso(late)).toEqual([...working, '19:00', '20:00'])
  const early = dayHours([{ startsAt: at('06:30'), endsAt: at('07:00') }], 'Etc/UTC')
  expect(iso(early)).toEqual(['06:00', '07:00', '08:00', ...working])
})

test('hours are full on the clock of the zone', () => {
  const [first] = dayHours([{ startsAt: at('03:15'), endsAt: at('04:15') }], 'Asia/Kathmandu')
  expect(new Date(first ?? 0).toISOString()).toBe('2027-03-10T02:15:00.000Z') // 8:00 there, the session begins at 9:00
})
