'use client'

import * as Radix from 'radix-ui/tabs'
import type { ReactNode } from 'react'
import { tabListStyle, tabStyle } from './tabs-style.ts'

export type TabsProps = {
  /** Names the row of tabs. */
  label: string
  items: { value: string; label: ReactNode /** A `Count`. */; count?: ReactNode; panel: ReactNode }[]
  value?: string
  /** The first item, when neither is given. */
  defaultValue?: string
  onValueChange?: (value: string) => void
}

/** Views of one page that need no address of their own; for those that do, `TabLinks`. */
export function Tabs({ label, items, value, defaultValue = items[0]?.value ?? '', onValueChange }: TabsProps) {
  return (
    <Radix.Root {...(value === undefined ? { defaultValue } : { value })} {...(onValueChange && { onValueChange })}>
      <Radix.List aria-label={label} className={tabListStyle}>
        {items.map((item) => (
          <Radix.Trigger key={item.value} value={item.value} className={tabStyle}>
            {item.label}
            {item.count}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content key={item.value} value={item.value} className="pt-5">
          {item.panel}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
