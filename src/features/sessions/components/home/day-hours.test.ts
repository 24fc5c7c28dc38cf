import { expect, test } from 'vitest'
import { dayHours } from './day-hours.ts'

const at = (time: string) => Date.parse(`2027-03-10T${time}:00Z`)
const iso = (hours: number[]) => hours.map((hour) => new Date(hour).toISOString().slice(11, 16))

test('a day begins an hour before its first session and ends after its last', () => {
  expect(
    iso(
      dayHours(
        [
          { startsAt: at('09:00'), endsAt: at('10:00') },
          { startsAt: at('15:30'), endsAt: at('16:20') },
        ],
        'Etc/UTC',
      ),
    ),
  ).toEqual(['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00', '18:00'])
})

test('hours are full on the clock of the zone', () => {
  const [first] = dayHours([{ startsAt: at('09:00'), endsAt: at('10:00') }], 'Asia/Kathmandu')
  expect(new Date(first ?? 0).toISOString()).toBe('2027-03-10T08:15:00.000Z') // 14:00 there
})
