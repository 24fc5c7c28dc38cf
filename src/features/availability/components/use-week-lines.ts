'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { DayPlan, Line } from '../dates/rules.ts'
import { isSame, placed, removed } from '../editing/rules.ts'
import type { FullSchedule } from '../schedule/input.ts'
import type { ClockWords } from './clock-words.ts'
import { keyOf } from './range-block.tsx'
import { keyed } from './week-keys.ts'

type Options = {
  grid: RefObject<HTMLElement | null>
  schedule: FullSchedule
  plans: DayPlan[]
  words: ClockWords
  onChange: (part: Partial<FullSchedule>) => void
  onUndo: () => void
}

/** Changing lines of the week by hand and key: what is done is said, and focus stays with the line. */
export function useWeekLines({ grid, schedule, plans, words, onChange, onUndo }: Options) {
  const t = useTranslations('Availability')
  const focusOn = useRef<string | null>(null)
  const [said, say] = useState('')

  function put(line: Line, instead?: Line) {
    // What is for one date alone cannot go to another day.
    const on = line.once && instead ? { ...line, weekday: instead.weekday } : line
    const plan = plans.find(({ weekday }) => weekday === on.weekday)
    if (!plan || plan.away) return
    const next = placed(schedule, plan, on, instead)
    if (!next) return say(t('dayFull', { day: words.day(on.weekday) }))
    focusOn.current = `[data-line="${keyOf(next.line)}"]`
    say(t('block', { day: words.day(on.weekday), range: words.range(next.line) }))
    onChange(next.part)
  }
  function onKey(event: KeyboardEvent, line: Line) {
    const next = keyed(event, line)
    if (next === undefined) return
    event.preventDefault()
    if (next === 'undo') onUndo()
    else if (next === null) {
      focusOn.current = `[data-add="${line.weekday}"]`
      say(t('removed', { day: words.day(line.weekday), range: words.range(line) }))
      onChange(removed(schedule, line))
    } else if (!isSame(next, line)) put(next, line)
  }

  // A block that moved is another button: focus follows it. Where it went away, the day's plus has focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not read here, but the blocks to focus are drawn anew whenever it changes
  useEffect(() => {
    const wanted = focusOn.current
    focusOn.current = null
    if (wanted) grid.current?.querySelector<HTMLElement>(wanted)?.focus()
  }, [schedule, grid])

  return { put, onKey, said }
}
