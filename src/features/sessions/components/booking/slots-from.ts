import { availabilityQueries } from '#features/availability/components/api.ts'
import type { Day } from '#ui/calendar/days.ts'
import { slotWindow } from '../../booking/rules.ts'

/** The query of the free times of an offering in the five weeks from a Monday on; the server prefetches the first. */
export const slotsFrom = (coachId: string, offeringId: string, week: Day) =>
  availabilityQueries.slots.queryOptions({ input: { coachId, offeringId, ...slotWindow(week) } })
