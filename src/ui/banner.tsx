import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

const tones = {
  info: 'bg-primary-soft text-on-primary-soft',
  success: 'bg-success-soft text-on-success-soft',
  warning: 'bg-warning-soft text-on-warning-soft',
  danger: 'bg-danger-soft text-on-danger-soft',
  highlight: 'bg-highlight-soft text-on-highlight-soft',
}

export type BannerProps = {
  tone: keyof typeof tones
  /** 18 px. */
  icon?: ReactNode
  /** The fact, in half bold ("You’re offline."). */
  title?: ReactNode
  /** What it means or what to do. */
  children?: ReactNode
  /** A `BannerAction`. */
  action?: ReactNode
  /** `alert` interrupts a screen reader, `status` waits; leave it out for what stood there when the page came. */
  role?: 'alert' | 'status'
  className?: string
}

/** A line across the page or panel that needs to be known. */
export function Banner({ tone, icon, title, children, action, role, className }: BannerProps) {
  return (
    <div
      role={role}
      className={cx(
        'flex items-center gap-3 rounded-md px-4 py-3 max-desk:items-start max-sm:flex-wrap',
        tones[tone],
        className,
      )}
    >
      {icon && <span className="flex-none max-desk:mt-0.5">{icon}</span>}
      <div className="min-w-45 flex-1">
        {title && <b className="font-semibold">{title} </b>}
        {children}
      </div>
      {action}
    </div>
  )
}
