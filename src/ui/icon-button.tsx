import type { ComponentProps } from 'react'
import type { ButtonLook } from './button-style.ts'
import { buttonStyle } from './button-style.ts'
import { cx } from './class-names.ts'

export type IconButtonProps = Omit<ButtonLook, 'full' | 'square'> &
  Omit<ComponentProps<'button'>, 'aria-label'> & {
    /** What it does, for those who do not see the icon. */
    label: string
  }

/** A lone icon (the child, 18 px) that does something. */
export function IconButton({ label, variant = 'ghost', size, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={cx(buttonStyle({ variant, size, square: true }), className)}
    >
      {children}
    </button>
  )
}
