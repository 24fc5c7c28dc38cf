'use client'

import * as Radix from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { menuLineStyle } from './menu-style.ts'

export type MenuItemProps = {
  /** 16 px. */
  icon?: ReactNode
  /** At the end: a key (`Kbd`) or a count. */
  end?: ReactNode
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}

/** One action of a `Menu`. */
export function MenuItem({ icon, end, danger = false, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item
      disabled={disabled}
      onSelect={onSelect}
      className={cx(menuLineStyle, 'cursor-pointer', danger && 'text-danger [&_svg]:text-danger')}
    >
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {end}
    </Radix.Item>
  )
}
