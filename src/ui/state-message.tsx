import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

export type StateMessageProps = {
  drawing?: ReactNode
  title: ReactNode
  /** The heading's level in the page's outline. */
  level?: 1 | 2 | 3
  /** What it means and what to do; at most two sentences. */
  children?: ReactNode
  /** One or two buttons. */
  actions?: ReactNode
  /** A reference code, small and last. */
  reference?: ReactNode
  role?: 'alert' | 'status'
  /** Stands on a card of its own. */
  framed?: boolean
  className?: string
}

/** The common figure of empty, lost and failed pages: drawing, fact, meaning, next step. */
export function StateMessage({
  drawing,
  title,
  level = 2,
  children,
  actions,
  reference,
  role,
  framed = false,
  className,
}: StateMessageProps) {
  const Heading = `h${level}` as const
  return (
    <div
      role={role}
      className={cx(
        'flex flex-col items-center justify-center px-5 pt-7 pb-8 text-center desk:px-8 desk:pt-10 desk:pb-11',
        framed && 'rounded-lg border border-border bg-surface',
        className,
      )}
    >
      {drawing}
      <Heading className={cx(drawing ? 'type-section mt-5 mb-2' : 'type-group mb-1')}>{title}</Heading>
      {children && <div className="max-w-[36ch] text-md text-text-muted text-pretty">{children}</div>}
      {actions && <div className={cx('flex flex-wrap justify-center gap-2', drawing ? 'mt-5' : 'mt-3')}>{actions}</div>}
      {reference && <p className="mt-4 text-sm text-text-faint">{reference}</p>}
    </div>
  )
}
