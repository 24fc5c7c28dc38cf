import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

export type TimelineProps = {
  label: string
  /** The latest first; `on` fills the knot of what is now. */
  items: { key: string; when: string; title: ReactNode; detail?: ReactNode; on?: boolean }[]
}

/** What happened, as knots on a thread. */
export function Timeline({ label, items }: TimelineProps) {
  return (
    <ol aria-label={label} className="relative pl-5.5">
      <span aria-hidden="true" className="absolute top-2 bottom-2 left-1 w-0.5 bg-border" />
      {items.map(({ key, when, title, detail, on }) => (
        <li key={key} className="relative pb-4 last:pb-0">
          <span
            aria-hidden="true"
            className={cx(
              'absolute top-1.25 -left-5.5 size-2.5 rounded-full border-2',
              on ? 'border-primary bg-primary' : 'border-border-strong bg-background',
            )}
          />
          <p className="text-sm text-text-muted">{when}</p>
          <p className="font-medium">{title}</p>
          {detail && <p className="text-sm text-text-muted">{detail}</p>}
        </li>
      ))}
    </ol>
  )
}
