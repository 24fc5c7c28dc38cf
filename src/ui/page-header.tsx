import ArrowLeft from 'lucide-react/icons/arrow-left'
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { Link } from './link.tsx'

export type PageHeaderProps = {
  /** The page's one h1: it states the fact ("312 people, two waiting"). */
  title: ReactNode
  /** The quieter line below, with a tag at its end if need be. */
  lead?: ReactNode
  /** One or two buttons. */
  actions?: ReactNode
  /** Where one came from ("All sessions"). */
  back?: { href: string; label: string }
  className?: string
}

export function PageHeader({ title, lead, actions, back, className }: PageHeaderProps) {
  return (
    <header
      className={cx(
        'mb-5 flex flex-col items-start justify-between gap-4 desk:mb-7 desk:flex-row desk:items-end desk:gap-6',
        className,
      )}
    >
      <div className="min-w-0">
        {back && (
          <Link
            href={back.href}
            className="hit-area mb-2.5 inline-flex items-center gap-1.5 font-medium text-sm text-text-muted hover:text-text"
          >
            <ArrowLeft size={14} />
            {back.label}
          </Link>
        )}
        <h1 className="type-page">{title}</h1>
        {lead && <div className="type-lead mt-1.5">{lead}</div>}
      </div>
      {actions && (
        <div className="flex flex-none flex-wrap gap-3 max-desk:w-full max-desk:*:[:is(a,button)]:flex-1">
          {actions}
        </div>
      )}
    </header>
  )
}
