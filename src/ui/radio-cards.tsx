import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

/** The group around `RadioCard`s: side by side, stacked under 900 px. `label` names the choice for screen readers, or shows it as a legend. */
export function RadioCards({
  label,
  labelShown = false,
  className,
  children,
}: {
  label: string
  labelShown?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <fieldset className={cx('min-w-0', className)}>
      <legend className={labelShown ? 'type-label mb-1.5' : 'sr-only'}>{label}</legend>
      <div className="flex flex-wrap gap-2 max-desk:flex-col">{children}</div>
    </fieldset>
  )
}
