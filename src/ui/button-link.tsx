import type { ReactNode } from 'react'
import type { ButtonLook } from './button-style.ts'
import { buttonStyle } from './button-style.ts'
import { cx } from './class-names.ts'
import type { LinkProps } from './link.tsx'
import { Link } from './link.tsx'

export type ButtonLinkProps = ButtonLook & LinkProps & { icon?: ReactNode; iconEnd?: ReactNode }

/** A link that looks like a button: it goes somewhere, it does not do something. `square` needs an `aria-label`. */
export function ButtonLink({
  variant,
  size,
  full,
  square,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={cx(buttonStyle({ variant, size, full, square }), className)}>
      <span className="inline-flex items-center justify-center gap-1.5">
        {icon}
        {children}
        {iconEnd}
      </span>
    </Link>
  )
}
