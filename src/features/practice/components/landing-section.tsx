import type { ReactNode } from 'react'
import { cx } from '#ui/class-names.ts'

type Props = { title: string; className?: string; children: ReactNode }

/** A section of the landing page: its heading in the first four columns, the rest beside it. */
export function LandingSection({ title, className, children }: Props) {
  return (
    <section className={cx('mx-auto max-w-312 px-4 desk:grid desk:grid-cols-12 desk:gap-6 desk:px-12', className)}>
      <h2 className="type-when mb-5 desk:type-title desk:col-span-4 desk:mb-0">{title}</h2>
      <div className="min-w-0 desk:col-span-8">{children}</div>
    </section>
  )
}
