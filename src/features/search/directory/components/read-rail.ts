import { formatMoney, isoDay } from '#client/format.ts'
import { availability } from '#features/availability/components/api.ts'
import type { CoachPage } from '../input.ts'
import { firstDays } from '../rules.ts'
import type { RailOffering } from './rail-offering.ts'

const DAY_MS = 86_400_000
/** How far the rail looks beyond the next free time, and how many free days it carries: one more than it shows, since
 * another clock may cut the days elsewhere. */
const WINDOW_DAYS = 28
const DAYS = 4
/** The rail is a shortcut; a coach with more to offer has the list beside it. */
const MOST = 8

type Words = { locale: string; free: string }

/** What can be booked soon: the first offerings with their free times; none when no time is free. */
export async function readRail(
  { coach, offerings, next }: CoachPage,
  { locale, free }: Words,
): Promise<RailOffering[]> {
  const [from] = next?.starts ?? []
  if (from === undefined) return []
  return Promise.all(
    offerings.slice(0, MOST).map(async ({ id, name, minutes, priceMinor, currency }) => {
      const { starts, zone, away } = await availability.slots({
        ...{ coachId: coach.id, offeringId: id },
        ...{ from, to: from + WINDOW_DAYS * DAY_MS },
      })
      return {
        ...{ id, name, minutes, away },
        price: priceMinor === 0 ? free : formatMoney(priceMinor, currency, locale, { short: true }),
        starts: firstDays(starts, (at) => isoDay(at, zone), DAYS),
      }
    }),
  )
}
