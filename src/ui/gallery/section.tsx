import type { ReactNode } from 'react'
import { cx } from '../class-names.ts'

const spans = { third: 'desk:col-span-4', half: 'desk:col-span-6', full: 'desk:col-span-12' }

/** One shelf of the gallery. */
export function Section({
  title,
  span = 'half',
  children,
}: {
  title: string
  span?: keyof typeof spans
  children: ReactNode
}) {
  return (
    <section aria-label={title} className={cx('min-w-0 border-border border-t pt-4', spans[span])}>
      <h2 className="type-group mb-4.5">{title}</h2>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  )
}
