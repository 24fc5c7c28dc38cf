'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FullSchedule, Preview as Slots } from '../schedule/input.ts'
import { availabilityQueries } from './api.ts'

/** Changes rest this long, in milliseconds, before the server is asked. */
const PAUSE = 300
export const DAYS_AHEAD = 28

/** What the hours on the page would offer, asked of the server when they have rested. */
export function usePreview(draft: FullSchedule, minutes: number, initial: Slots) {
  const asked = useRested({ ...draft, minutes, days: DAYS_AHEAD })
  const [first] = useState(asked)
  const { data = initial, isError } = useQuery({
    ...availabilityQueries.preview.queryOptions({ input: asked }),
    ...(asked === first ? { initialData: initial } : {}),
    placeholderData: keepPreviousData,
  })
  return { slots: data, isError }
}

/** The value once it has not changed for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  const said = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(said)), PAUSE)
    return () => clearTimeout(timer)
  }, [said])
  return rested
}
