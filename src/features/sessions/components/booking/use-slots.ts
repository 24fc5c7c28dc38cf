'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { availabilityQueries } from '#features/availability/components/api.ts'
import type { Day } from '#ui/calendar/days.ts'
import { slotWindow } from '../../booking/rules.ts'

/** The query of the free times of an offering in the five weeks from a Monday on; the server prefetches the first. */
export const slotsFrom = (coachId: string, offeringId: string, week: Day) =>
  availabilityQueries.slots.queryOptions({ input: { coachId, offeringId, ...slotWindow(week) } })

/** Free times, asked for again when somebody comes back to the window: others book, too. */
export function useSlots(coachId: string, offeringId: string | undefined, week: Day) {
  return useQuery({
    ...slotsFrom(coachId, offeringId ?? '', week),
    enabled: offeringId !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}
