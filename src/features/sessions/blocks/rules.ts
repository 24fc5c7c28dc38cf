import { offsetsOf } from '#features/availability/zones/rules.ts'

const MINUTE_MS = 60_000
const DAY_MIN = 1440

/**
 * The instant (epoch milliseconds) of a wall-clock time in a zone, or null when it cannot be read. An hour that the
 * clock skips is read as if it had not yet changed, so it lies after the gap; of one that comes twice `which` is taken:
 * the first to begin with and the last to end with, so that private time is rather longer than shorter.
 */
export function instantOf(zone: string, date: string, time: string, which: 'first' | 'last'): number | null {
  const local = Date.parse(`${date}T${time}:00Z`) / MINUTE_MS
  if (!Number.isInteger(local)) return null
  const around = offsetsOf(zone, local - DAY_MIN, local + DAY_MIN)
  const found = around.filter(({ start, end, offset }) => start <= local - offset && local - offset < end)
  const meant = which === 'first' ? found[0] : found.at(-1)
  const before = around.filter(({ start, offset }) => start <= local - offset).at(-1)
  const offset = (meant ?? before)?.offset
  return offset === undefined ? null : (local - offset) * MINUTE_MS
}
