import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names.ts'

export type RadioCardProps = Omit<ComponentProps<'input'>, 'type' | 'title' | 'children'> & {
  title: ReactNode
  /** At the end of the title's line: a price. */
  aside?: ReactNode
  /** The quieter second line. */
  detail?: ReactNode
}

/** A card that is picked: a radio button in a `RadioCards` group. */
export function RadioCard({ title, aside, detail, className, ...rest }: RadioCardProps) {
  return (
    <label
      className={cx(
        'flex min-h-11 flex-1 flex-col gap-0.5 rounded-md border border-border bg-surface px-3.5 py-3 text-left transition-colors duration-(--dur-quick)',
        'has-enabled:cursor-pointer has-enabled:hover:bg-surface-hover has-checked:border-primary has-checked:font-semibold has-checked:inset-ring has-checked:inset-ring-primary',
        'has-checked:bg-surface! has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 has-disabled:border-dashed has-disabled:bg-transparent has-disabled:text-text-faint',
        className,
      )}
    >
      <input {...rest} type="radio" className="sr-only" />
      <span className="flex justify-between gap-3">
        <span className="font-medium in-[:has(>:checked)]:font-semibold">{title}</span>
        {aside && <span>{aside}</span>}
      </span>
      {detail && <span className="font-normal text-sm text-text-muted">{detail}</span>}
    </label>
  )
}
