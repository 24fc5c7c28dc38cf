import Check from 'lucide-react/icons/check'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names.ts'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  /** The words beside the box; without them give `aria-label`. */
  children?: ReactNode
  /** A second, quieter line. */
  hint?: ReactNode
}

/** A real checkbox, drawn by CSS: it works in a plain form and needs no script. */
export function Checkbox({ children, hint, className, ...rest }: CheckboxProps) {
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
          type="checkbox"
          className="peer col-start-1 row-start-1 size-4.5 appearance-none rounded-[4px] border-[1.5px] border-border-strong bg-surface transition-colors duration-(--dur-quick) checked:border-primary checked:bg-primary aria-invalid:border-danger disabled:border-border disabled:bg-sunken disabled:checked:bg-border-strong"
        />
        <Check
          size={13}
          strokeWidth={3}
          className="pointer-events-none invisible col-start-1 row-start-1 place-self-center text-on-primary stroke-3 peer-checked:visible"
        />
      </span>
      {(children || hint) && (
        <span className="min-w-0">
          {children}
          {hint && <span className="block text-sm text-text-muted">{hint}</span>}
        </span>
      )}
    </label>
  )
}
