'use client'
import { useTranslations } from 'next-intl'
import type { MouseEvent, PointerEvent, ReactNode } from 'react'
import { cx } from '#ui/class-names.ts'
import type { DayPlan } from '../dates/rules.ts'
import { noteOn } from '../dates/rules.ts'
import { HOUR_PX } from './range-block.tsx'

type Props = {
  plan: DayPlan
  hours: { from: number; to: number }
  name: string
  empty: boolean
  onPointerDown: (event: PointerEvent) => void
  /** A click on the empty column. */
  onClick: (event: MouseEvent) => void
  /** Opens what closes the day: its change, or the time off. */
  onWhy: () => void
  children: ReactNode
}

const CLOSED =
  'bg-[repeating-linear-gradient(135deg,transparent_0_5px,color-mix(in_oklab,var(--border)_55%,transparent)_5px_6px)]'

/** One day of the week to draw on; while the coach is away there is nothing to draw. */
export function DayColumn({ plan, hours, name, empty, onPointerDown, onClick, onWhy, children }: Props) {
  const t = useTranslations('Availability')
  const shut = plan.away ? t('off') : plan.replaced && plan.lines.length === 0 ? t('closed') : null
  const note = noteOn(plan)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the plus below each day does the same by keys
    <fieldset
      aria-label={name}
      data-weekday={plan.weekday}
      style={{ height: (hours.to - hours.from) * HOUR_PX }}
      onPointerDown={(event) => !plan.away && onPointerDown(event)}
      onClick={(event) => event.target === event.currentTarget && !plan.away && onClick(event)}
      className={cx('relative min-w-0 select-none border-border border-l', empty && CLOSED)}
    >
      {children}
      {shut && (
        <button
          type="button"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={onWhy}
          className="absolute inset-x-1 top-1/2 -translate-y-1/2 rounded-sm bg-background px-1 py-2 text-center text-sm text-text-muted hover:text-text"
        >
          <span className="link">{shut}</span>
          {note && <span className="mt-0.5 line-clamp-3 block text-xs">{note}</span>}
        </button>
      )}
    </fieldset>
  )
}
