import { formatTime } from '#client/format.ts'
import type { SessionLine } from '../../input.ts'

const HOUR_MS = 3_600_000
/** A day is shown from here to there at least, on the zone's clock. */
const WORKDAY = { begins: 9, ends: 18 }

/** The full hours (epoch milliseconds) around a day's sessions. Full on the zone's clock: Kathmandu's lie at a quarter. */
export function dayHours(sessions: readonly Pick<SessionLine, 'startsAt' | 'endsAt'>[], zone: string): number[] {
  const first = Math.min(...sessions.map(({ startsAt }) => startsAt))
  const last = Math.max(...sessions.map(({ endsAt }) => endsAt))
  const time = formatTime(first, { locale: 'en', zone, hourCycle: 'h23' })
  const [hour, minute] = [Number(time.slice(0, 2)), Number(time.slice(3))]
  const full = first - minute * 60_000
  const before = minute === 0 ? 1 : 0
  const begin = full - Math.max(before, hour - WORKDAY.begins) * HOUR_MS
  const end = Math.max(last, full + (WORKDAY.ends - hour) * HOUR_MS)
  const count = Math.ceil((end - begin) / HOUR_MS) + (last === end ? 1 : 0)
  return Array.from({ length: count + 1 }, (_, n) => begin + n * HOUR_MS)
}
