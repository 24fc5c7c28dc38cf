import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { Link } from './link.tsx'

export type RowProps = {
  /** An avatar or an icon on its ground (`RowIcon`). */
  start?: ReactNode
  title: ReactNode
  /** The quieter second line. */
  detail?: ReactNode
  /** At the end: a date, a tag, a button. */
  end?: ReactNode
  /** Makes the whole row lead there. Buttons in `end` stay on top. */
  href?: string
  /** Half bold title: new or unread. */
  strong?: boolean
  className?: string
}

/** One item of `Rows`. */
export function Row({ start, title, detail, end, href, strong = false, className }: RowProps) {
  return (
    <li
      className={cx(
        'relative flex min-h-11 items-center gap-3 border-border border-b py-3',
        href && 'hover:bg-surface-hover',
        className,
      )}
    >
      {start}
      <div className="min-w-0 flex-1">
        <div className={strong ? 'font-semibold' : 'font-medium'}>
          {href ? (
            // A list would fetch a page for each row that comes into view.
            <Link href={href} prefetch={false} className="after:absolute after:inset-0">
              {title}
            </Link>
          ) : (
            title
          )}
        </div>
        {detail && <div className="text-sm text-text-muted">{detail}</div>}
      </div>
      {end && <div className="relative flex flex-none items-center gap-2 text-sm text-text-muted">{end}</div>}
    </li>
  )
}
