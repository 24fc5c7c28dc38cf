'use client'

import Check from 'lucide-react/icons/check'
import * as Radix from 'radix-ui/dropdown-menu'
import { cx } from './class-names.ts'
import { menuLineStyle } from './menu-style.ts'

export type MenuChoicesProps = {
  /** Names the group for screen readers. */
  label: string
  value: string
  onValueChange: (value: string) => void
  options: { value: string; label: string; lang?: string }[]
}

/** One of several, in a `Menu`: language, theme, order. */
export function MenuChoices({ label, value, onValueChange, options }: MenuChoicesProps) {
  return (
    <Radix.RadioGroup aria-label={label} value={value} onValueChange={onValueChange}>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          lang={option.lang}
          className={cx(menuLineStyle, 'cursor-pointer pr-8')}
        >
          {option.label}
          <Radix.ItemIndicator className="absolute right-2.5">
            <Check size={16} />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}
