'use client'
import { useEffect, useState } from 'react'

/**
 * The server's clock in the browser: `now` as it answered (epoch milliseconds), gone on by the browser's steady clock,
 * so that neither a wrong nor a changed wall clock matters. Renders again each `every` milliseconds.
 */
export function useNow(now: number, every: number): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const began = performance.now()
    const tick = () => setTime(now + performance.now() - began)
    tick()
    const timer = setInterval(tick, every)
    return () => clearInterval(timer)
  }, [now, every])
  return time
}
