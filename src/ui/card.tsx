import type { ComponentProps } from 'react'
import { cx } from './class-names.ts'

/** Only for what can be picked, moved or acted on as a unit; never a card in a card. Hairline, no shadow. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={cx('rounded-lg border border-border bg-surface p-5', className)} />
}
