import type { Schedule } from '../hours/rules.ts'
import { localDayAt } from '../zones/rules.ts'

/** How many sessions are enough for a coach; null is no limit. */
export interface Limits {
  maxPerDay: number | null
  /** From Monday on. */
  maxPerWeek: number | null
  /** That one client may have ahead. */
  maxOpenPerClient: number | null
}

/**
 * Which new starts the limits of a day and a week refuse, given the starts (epoch minutes) of the sessions that count:
 * held, requested, confirmed and completed. Days are the coach's local ones, while travelling those of the trip.
 */
export function fullness(
  schedule: Schedule,
  { maxPerDay, maxPerWeek }: Limits,
  counted: readonly number[],
): (start: number) => 'day_full' | 'week_full' | null {
  if (maxPerDay === null && maxPerWeek === null) return () => null
  const dayOf = (minute: number) => coachDay(schedule, minute)
  const days = tally(counted.map(dayOf))
  const weeks = tally(counted.map((minute) => weekOf(dayOf(minute))))
  return (start) => {
    const day = dayOf(start)
    if (maxPerDay !== null && (days.get(day) ?? 0) >= maxPerDay) return 'day_full'
    if (maxPerWeek !== null && (weeks.get(weekOf(day)) ?? 0) >= maxPerWeek) return 'week_full'
    return null
  }
}

/** The coach's local day (see `dayNumber`) at an instant. */
export function coachDay({ zone, trips }: Schedule, minute: number): number {
  for (const trip of trips) {
    const day = localDayAt(trip.zone, minute)
    if (trip.firstDay <= day && day <= trip.lastDay) return day
  }
  return localDayAt(zone, minute)
}

/** Weeks from Monday on; day 0 was a Thursday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7)

function tally(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
