'use client'

import * as Radix from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { panelStyle } from './menu-style.ts'

export type MenuProps = {
  /** A Button or IconButton. */
  trigger: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  /** As wide as its trigger at least. */
  matchTrigger?: boolean
  /** Open from the start: for a menu whose code comes with its first use. */
  defaultOpen?: boolean
  /** MenuItem, MenuLink, MenuChoices, MenuLabel, MenuSeparator. */
  children: ReactNode
}

/** Actions behind a button. Arrow keys, first letters and Escape work. It leaves the page scrollable (`modal={false}`), see `modal.tsx`. */
export function Menu({
  trigger,
  align = 'end',
  side = 'bottom',
  matchTrigger = false,
  defaultOpen = false,
  children,
}: MenuProps) {
  return (
    <Radix.Root modal={false} defaultOpen={defaultOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cx(
            panelStyle,
            'max-h-(--radix-dropdown-menu-content-available-height) min-w-45 max-w-80 overflow-y-auto p-1',
            matchTrigger && 'w-(--radix-dropdown-menu-trigger-width)',
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
