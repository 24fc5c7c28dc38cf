import type { ComponentProps } from 'react'
import { cx } from './class-names.ts'

/** A list with hairlines between, above and below; its items are `Row`s. */
export function Rows({ className, ...rest }: ComponentProps<'ul'>) {
  return <ul {...rest} className={cx('border-border border-t', className)} />
}
