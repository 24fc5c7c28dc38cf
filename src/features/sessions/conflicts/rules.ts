import type { Schedule } from '#features/availability/hours/rules.ts'
import { openRanges } from '#features/availability/hours/rules.ts'

type Lasting = { startsAt: number; endsAt: number }

const MINUTE = 60_000

/**
 * Those of the sessions (epoch milliseconds, in any order) that do not lie within the hours from begin to end. Hours
 * only: whether there is notice, buffer or room in the day was decided when they were booked.
 */
export function outsideOf<S extends Lasting>(schedule: Schedule, sessions: readonly S[]): S[] {
  if (sessions.length === 0) return []
  const from = Math.min(...sessions.map(({ startsAt }) => startsAt)) / MINUTE
  const to = Math.max(...sessions.map(({ endsAt }) => endsAt)) / MINUTE
  const open = openRanges(schedule, Math.floor(from), Math.ceil(to))
  return sessions.filter(
    ({ startsAt, endsAt }) => !open.some(({ start, end }) => start * MINUTE <= startsAt && endsAt <= end * MINUTE),
  )
}
