'use client'
import { useState } from 'react'
import type { DatesProblem } from '../../dates/rules.ts'
import { datesProblem } from '../../dates/rules.ts'

type Dates = { firstDate: string; lastDate: string }

/** The first and last day of something that lasts: as it was, or a new one's of one day. */
export function useDates(before: Dates | undefined, date: string) {
  const [value, setDates] = useState({
    firstDate: before?.firstDate ?? date,
    lastDate: before?.lastDate ?? date,
  })
  const [wrong, setWrong] = useState<DatesProblem | null>(null)
  return {
    dates: value,
    fields: { value, wrong, onChange: setDates },
    /** Whether they can be kept; if not, the fields say why. */
    check(): boolean {
      const problem = datesProblem(value)
      setWrong(problem)
      return problem === null
    },
  }
}
