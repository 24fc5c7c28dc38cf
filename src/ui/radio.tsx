import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names.ts'

export type RadioProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & { children: ReactNode; hint?: ReactNode }

/** One of several: give all of them the same `name`, inside a fieldset with a legend. Arrow keys move by themselves. */
export function Radio({ children, hint, className, ...rest }: RadioProps) {
  return (
    <label
      className={cx(
        'inline-flex min-w-0 items-start gap-2.5 has-enabled:cursor-pointer has-disabled:text-text-faint',
        className,
      )}
    >
      <span className="hit-area mt-px grid size-4.5 flex-none">
        <input
          {...rest}
          type="radio"
          className="size-4.5 appearance-none rounded-full border-[1.5px] border-border-strong bg-surface transition-[border-width] duration-(--dur-quick) checked:border-[5.5px] checked:border-primary disabled:border-border"
        />
      </span>
      <span className="min-w-0">
        {children}
        {hint && <span className="block text-sm text-text-muted">{hint}</span>}
      </span>
    </label>
  )
}
