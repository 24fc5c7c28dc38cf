import type { ComponentProps } from 'react'
import { cx } from './class-names.ts'

export type ChipProps = ComponentProps<'button'> & {
  /** Chosen: dark ground. */
  on?: boolean
}

/** A filter: the only pill. A small icon (14 px cross, chevron) may follow the words. */
export function Chip({ on = false, className, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={rest['aria-haspopup'] ? undefined : on}
      {...rest}
      className={cx(
        'inline-flex min-h-8 flex-none items-center gap-1.5 whitespace-nowrap rounded-full border px-3 font-medium text-sm max-sm:min-h-11 pointer-coarse:min-h-11',
        on ? 'border-text bg-text text-background' : 'border-border bg-surface hover:bg-surface-hover',
        className,
      )}
    />
  )
}
