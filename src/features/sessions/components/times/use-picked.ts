'use client'
import { useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import { OUTDATED } from './outdated.ts'

/** The time (epoch milliseconds) that somebody picks of those that are free, and what becomes of it when it is refused. */
export function usePicked() {
  const [chosen, choose] = useState<number | undefined>(undefined)
  /** Starts that turned out to be taken meanwhile: struck, not removed. */
  const [struck, setStruck] = useState<number[]>([])
  const [round, setRound] = useState(0)

  /** Takes in a refusal: the time is picked no more, and the list is asked for again. */
  function hear(error: unknown, startsAt: number) {
    const code = codeOf(error)
    if (!OUTDATED.has(code)) return
    if (code === 'slot_taken') setStruck((before) => [...before, startsAt])
    choose(undefined)
    setRound((before) => before + 1)
  }
  return { chosen, choose, struck, round, hear }
}
