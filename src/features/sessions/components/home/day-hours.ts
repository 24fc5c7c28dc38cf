import { formatTime } from '#client/format.ts'
import type { SessionLine } from '../../input.ts'

const HOUR_MS = 3_600_000
const SHORTEST_HOURS = 6

/** The full hours (epoch milliseconds) that a day's sessions need, at least six. Full on the zone's clock: Kathmandu's lie at a quarter. */
export function dayHours(sessions: readonly Pick<SessionLine, 'startsAt' | 'endsAt'>[], zone: string): number[] {
  const first = Math.min(...sessions.map(({ startsAt }) => startsAt))
  const last = Math.max(...sessions.map(({ endsAt }) => endsAt))
  const past = Number(formatTime(first, { locale: 'en', zone, hourCycle: 'h23' }).slice(3)) * 60_000
  const begin = first - past - (past === 0 ? HOUR_MS : 0)
  const count = Math.max(SHORTEST_HOURS, Math.ceil((last - begin) / HOUR_MS) + 1)
  return Array.from({ length: count + 1 }, (_, n) => begin + n * HOUR_MS)
}
