import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

export type DatePanelProps = {
  weekday: string
  /** Of the month. */
  day: string
  month: string
  /** Off the one dyed ground a page may have, onto sunken linen: what will not take place. */
  quiet?: boolean
  children: ReactNode
  className?: string
}

/** The date that matters, large, with what happens then beside it; below it on phones. */
export function DatePanel({ weekday, day, month, quiet = false, children, className }: DatePanelProps) {
  return (
    <section
      className={cx(
        'grid gap-3.5 rounded-lg p-5 desk:grid-cols-[auto_minmax(0,1fr)] desk:gap-8 desk:p-7',
        quiet ? 'bg-sunken' : 'bg-dyed text-on-dyed [&_:focus-visible]:outline-highlight',
        className,
      )}
    >
      <p
        className={cx(
          'flex min-w-33 items-baseline gap-3 border-b pb-3.5 desk:flex-col desk:items-stretch desk:justify-center desk:gap-0 desk:border-r desk:border-b-0 desk:pr-8 desk:pb-0',
          quiet ? 'border-border text-text-muted' : 'border-dyed-line text-on-dyed-muted',
        )}
      >
        <span className="font-medium">{weekday}</span>
        <span
          className={cx(
            'font-[420] font-serif text-5xl tracking-[-0.03em] desk:mt-2 desk:text-[4.75rem]/none',
            quiet ? 'text-text' : 'text-on-dyed',
          )}
        >
          {day}
        </span>
        <span>{month}</span>
      </p>
      <div className="min-w-0 self-center">{children}</div>
    </section>
  )
}
