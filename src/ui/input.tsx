'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names.ts'
import { bareControlStyle, controlFrameStyle, controlStyle } from './control-style.ts'
import { useFieldLinks } from './field-context.ts'

export type InputProps = ComponentProps<'input'> & {
  /** Before the text, inside the box: a currency sign, a search icon. */
  start?: ReactNode
  /** After the text, inside the box: a unit, a small button. */
  end?: ReactNode
}

/** One line of text. Inside a `Field` it is labelled and described by it. */
export function Input({ start, end, className, ...rest }: InputProps) {
  const links = useFieldLinks(rest)
  if (start === undefined && end === undefined)
    return <input {...rest} {...links} className={cx(controlStyle, className)} />
  return (
    <span className={cx(controlFrameStyle, className)}>
      {start && <span className="flex-none text-text-muted">{start}</span>}
      <input {...rest} {...links} className={bareControlStyle} />
      {end && <span className="flex-none text-sm text-text-muted">{end}</span>}
    </span>
  )
}
