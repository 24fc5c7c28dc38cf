// When the sessions of a pair were, counted back from now on the coach's clock.
import type { PastSession } from '#features/sessions/history/commands.ts'
import type { Past } from './history.ts'
import { REASONS } from './history.ts'

const DAY_MS = 86_400_000
/** Longer than every offering: what began before this is over. */
const OVER_MS = 3 * 3_600_000

/** The sessions of one pair, the oldest first; `zone` is the coach's, `now` epoch milliseconds. */
export function pastSessions(
  past: Past,
  { offeringId, clientId, zone, now }: { offeringId: string; clientId: string; zone: string; now: number },
): PastSession[] {
  const last = latestBefore(now - OVER_MS, past, zone).subtract({ weeks: past.weeksAgo })
  return [...past.course].map((letter, place, all) => {
    const starts = last.subtract({ weeks: past.everyWeeks * (all.length - 1 - place) })
    const startsAt = starts.epochMilliseconds
    // Booked five to nine days before, at another minute each time.
    const bookedAt = startsAt - (5 + (place % 5)) * DAY_MS - (place * 37 + 11) * 60_000
    const agenda = past.agendas[place % past.agendas.length] ?? ''
    return { offeringId, clientId, startsAt, bookedAt, agenda, ...ended(letter, startsAt, place) }
  })
}

function ended(letter: string, startsAt: number, place: number) {
  if (letter === 'c') return { outcome: 'completed' } as const
  if (letter === 'n') return { outcome: 'no_show_client' } as const
  if (letter === 'k') return { outcome: 'no_show_coach' } as const
  const cancelledBy = letter === 's' ? ('coach' as const) : ('client' as const)
  const reasons = REASONS[cancelledBy]
  const reason = reasons[place % reasons.length] ?? ''
  const late = letter === 'l'
  return {
    outcome: late ? ('late_cancelled' as const) : ('cancelled' as const),
    cancelledAt: startsAt - (late ? 5 * 3_600_000 : 2 * DAY_MS),
    cancelledBy,
    reason,
  }
}

/** The last time that weekday and that hour began before an instant. */
function latestBefore(instant: number, { weekday, at }: Past, zone: string): Temporal.ZonedDateTime {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const back = (here.dayOfWeek - weekday + 7) % 7
  const found = here.subtract({ days: back }).withPlainTime(at)
  return Temporal.ZonedDateTime.compare(found, here) <= 0 ? found : found.subtract({ weeks: 1 })
}
