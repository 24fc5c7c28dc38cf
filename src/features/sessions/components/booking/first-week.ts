import { isoDay } from '#client/format.ts'
import type { Day } from '#ui/calendar/days.ts'
import { startOfWeek } from '#ui/calendar/days.ts'
import type { BookingAddress } from '../../booking/rules.ts'

/** The Monday of the weeks shown first: those of the day looked at, or of the time chosen, never earlier than today's. */
export function firstWeek(
  { day, start }: BookingAddress,
  heldAt: number | undefined,
  { zone }: { zone: string },
  now: number,
): Day {
  const today = startOfWeek(isoDay(now, zone), 1)
  const chosen = startOfWeek(day ?? isoDay(heldAt ?? start ?? now, zone), 1)
  return [today, chosen].toSorted()[1] ?? today
}
