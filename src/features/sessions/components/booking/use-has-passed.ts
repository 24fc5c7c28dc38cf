'use client'
import { useEffect, useState } from 'react'

/** Whether an instant has passed by the server's clock, which said `now` (both epoch milliseconds); false for none. */
export function useHasPassed(instant: number | null | undefined, now: number): boolean {
  const [passed, setPassed] = useState(typeof instant === 'number' && instant <= now)
  useEffect(() => {
    setPassed(typeof instant === 'number' && instant <= now)
    if (typeof instant !== 'number' || instant <= now) return
    const timer = setTimeout(() => setPassed(true), instant - now)
    return () => clearTimeout(timer)
  }, [instant, now])
  return passed
}
