'use client'

import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ComponentProps } from 'react'
import { cx } from './class-names.ts'
import { controlStyle } from './control-style.ts'
import { useFieldLinks } from './field-context.ts'

/** The browser's own select in our box; `<option>`s are the children. The right choice in forms and on phones. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  const links = useFieldLinks(rest)
  return (
    <span className={cx('relative flex', className)}>
      <select {...rest} {...links} className={cx(controlStyle, 'appearance-none pr-9')}>
        {children}
      </select>
      <ChevronDown
        size={16}
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-text-muted"
      />
    </span>
  )
}
