'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Day } from '#ui/calendar/days.ts'
import { slotsFrom } from './slots-from.ts'

/** Free times, asked for again when somebody comes back to the window: others book, too. */
export function useSlots(coachId: string, offeringId: string | undefined, week: Day) {
  return useQuery({
    ...slotsFrom(coachId, offeringId ?? '', week),
    enabled: offeringId !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}
