'use client'

import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { IconButton } from '../icon-button.tsx'
import { CalendarDay } from './calendar-day.tsx'
import type { Day } from './days.ts'
import { addDays, dayFormat, daysFrom, monthSpan, startOfWeek } from './days.ts'

export type CalendarProps = {
  /** Any day of the first week shown. */
  from: Day
  today: Day
  selected?: Day | undefined
  /** Days that can be picked. */
  available: ReadonlySet<Day> | readonly Day[]
  onSelect: (day: Day) => void
  /** Goes back or on; gives the first day of the weeks to show. Without it there are no arrows. */
  onMove?: (from: Day) => void
  /** The first week one may go back to. Usual: today's. */
  earliest?: Day
  locale: string
  /** 1 Monday, 0 Sunday, 6 Saturday. */
  firstWeekday?: number
  weeks?: number
  /** Instead of the months' names. */
  title?: ReactNode
  labels: {
    previous: string
    next: string
    /** Read after a day's date. */
    available: string
    unavailable: string
    today: string
  }
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Weeks from `from` on (five, so that past weeks take no room). Arrow keys move by day and week, Home and End within a week, Page keys by the whole page. */
export function Calendar({
  from,
  today,
  selected,
  available,
  onSelect,
  onMove,
  earliest = today,
  locale,
  firstWeekday = 1,
  weeks = 5,
  title,
  labels,
}: CalendarProps) {
  const first = startOfWeek(from, firstWeekday)
  const days = useMemo(() => daysFrom(first, weeks * 7), [first, weeks])
  const free = useMemo(() => new Set(available), [available])
  const format = useMemo(
    () => ({
      full: dayFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
      month: dayFormat(locale, { month: 'short' }),
      weekday: dayFormat(locale, { weekday: 'short' }),
      weekdayLong: dayFormat(locale, { weekday: 'long' }),
    }),
    [locale],
  )
  const [at, setAt] = useState<Day | null>(null)
  const moving = useRef(false)
  const grid = useRef<HTMLTableElement>(null)
  const shown = (day: Day | null | undefined) => (day && days.includes(day) ? day : undefined)
  const tabStop = shown(at) ?? shown(selected) ?? days.find((day) => free.has(day)) ?? shown(today) ?? days[0]
  const last = days.at(-1) ?? first
  const canGoBack = first > startOfWeek(earliest, firstWeekday)

  // Only after a key press: the page must not steal focus when it shows other weeks.
  useEffect(() => {
    if (!moving.current) return
    moving.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${tabStop}"]`)?.focus()
  })

  function move(event: KeyboardEvent, day: Day) {
    const start = startOfWeek(day, firstWeekday)
    const page = weeks * 7
    const jump: Record<string, Day> = {
      Home: start,
      End: addDays(start, 6),
      PageUp: addDays(day, -page),
      PageDown: addDays(day, page),
    }
    const step = steps[event.key]
    const to = step === undefined ? jump[event.key] : addDays(day, step)
    if (!to) return
    event.preventDefault()
    const inside = to >= first && to <= last
    if (!inside && (!onMove || (to < first && !canGoBack))) return
    moving.current = true
    setAt(to)
    if (!inside) onMove?.(addDays(first, to < first ? -page : page))
  }

  return (
    <div>
      <div className="mb-2 flex min-h-(--control-md) items-center justify-between gap-3">
        <h2 className="type-group" aria-live="polite">
          {title ?? monthSpan(locale, first, last)}
        </h2>
        {onMove && (
          <div className="flex gap-0.5">
            <IconButton
              label={labels.previous}
              disabled={!canGoBack}
              onClick={() => onMove(addDays(first, -weeks * 7))}
            >
              <ChevronLeft size={18} />
            </IconButton>
            <IconButton label={labels.next} onClick={() => onMove(addDays(first, weeks * 7))}>
              <ChevronRight size={18} />
            </IconButton>
          </div>
        )}
      </div>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a date grid as the ARIA practices draw it; arrow keys move in it
        role="grid"
        className="w-full table-fixed border-separate border-spacing-x-0 border-spacing-y-0.5"
      >
        <thead>
          <tr>
            {days.slice(0, 7).map((day) => (
              <th
                key={day}
                scope="col"
                abbr={format.weekdayLong(day)}
                className="h-8 font-medium text-text-faint text-xs"
              >
                {format.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: weeks }, (_, week) => (
            <tr key={days[week * 7]}>
              {days.slice(week * 7, week * 7 + 7).map((day, i) => (
                <CalendarDay
                  key={day}
                  day={day}
                  month={day.endsWith('-01') && (week > 0 || i > 0) ? format.month(day) : undefined}
                  label={[
                    format.full(day),
                    day === today && labels.today,
                    free.has(day) ? labels.available : labels.unavailable,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                  free={free.has(day)}
                  past={day < today}
                  today={day === today}
                  selected={day === selected}
                  tabStop={day === tabStop}
                  onSelect={onSelect}
                  onKeyDown={move}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
