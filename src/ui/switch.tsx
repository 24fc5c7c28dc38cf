import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names.ts'

export type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role' | 'children'> & { children?: ReactNode }

/** On or off, at once. A checkbox with the role of a switch; without words give `aria-label`. */
export function Switch({ children, className, ...rest }: SwitchProps) {
  return (
    <label
      className={cx(
        'inline-flex min-w-0 items-center gap-2.5 has-enabled:cursor-pointer has-disabled:text-text-faint',
        className,
      )}
    >
      <span className="hit-area grid flex-none">
        <input
          {...rest}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a real checkbox says by itself whether it is checked
          role="switch"
          className="peer col-start-1 row-start-1 h-5 w-9 appearance-none rounded-full bg-border-strong transition-colors duration-(--dur-quick) checked:bg-primary disabled:bg-border"
        />
        <span className="pointer-events-none col-start-1 row-start-1 ml-0.5 size-4 self-center rounded-full bg-raised shadow-sm transition-transform duration-(--dur-quick) ease-settle peer-checked:translate-x-4" />
      </span>
      {children && <span className="min-w-0">{children}</span>}
    </label>
  )
}
