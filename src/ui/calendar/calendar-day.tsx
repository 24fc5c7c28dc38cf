'use client'

import type { KeyboardEvent } from 'react'
import { cx } from '../class-names.ts'
import type { Day } from './days.ts'

type CalendarDayProps = {
  day: Day
  /** The month's short name above the first of a month. */
  month: string | undefined
  label: string
  free: boolean
  past: boolean
  today: boolean
  selected: boolean
  tabStop: boolean
  onSelect: (day: Day) => void
  onKeyDown: (event: KeyboardEvent, day: Day) => void
}

/** One day of a `Calendar`. A day that cannot be picked still takes the arrow keys, so that nobody is stuck between two free days. */
export function CalendarDay({
  day,
  month,
  label,
  free,
  past,
  today,
  selected,
  tabStop,
  onSelect,
  onKeyDown,
}: CalendarDayProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: inside role="grid" a td is a gridcell, which can be selected
    <td aria-selected={selected} className="p-0 text-center">
      <button
        type="button"
        data-day={day}
        tabIndex={tabStop ? 0 : -1}
        aria-disabled={!free}
        aria-current={today ? 'date' : undefined}
        onClick={() => free && onSelect(day)}
        onKeyDown={(event) => onKeyDown(event, day)}
        className={cx(
          'relative h-11.5 w-full max-w-12 rounded-md text-md desk:h-12',
          selected
            ? 'bg-primary font-medium text-on-primary'
            : free
              ? 'bg-primary-soft font-medium text-on-primary-soft hover:bg-soft-hover'
              : cx(today ? 'font-medium text-text' : 'text-text-faint', past && 'opacity-62'),
        )}
      >
        <span aria-hidden="true">
          {month && <span className="absolute inset-x-0 top-1.25 font-medium text-[0.625rem]/3">{month}</span>}
          {Number(day.slice(8))}
        </span>
        <span className="sr-only">{label}</span>
        {today && (
          <span
            className={cx(
              'absolute bottom-1.75 left-1/2 h-0.5 w-3.5 -translate-x-1/2 rounded-full',
              selected ? 'bg-on-primary' : 'bg-chart-2',
            )}
          />
        )}
      </button>
    </td>
  )
}
