'use client'

import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Option } from './option.ts'

/** The option that the arrow keys stand on, while focus stays in the field (`aria-activedescendant`). */
export function useActiveOption(options: readonly Option[], open: boolean, selected: string | undefined) {
  const list = useRef<HTMLDivElement>(null)
  const [value, setValue] = useState<string | null>(null)
  const usable = options.filter((option) => !option.disabled)
  const active =
    usable.find((option) => option.value === value) ?? usable.find((option) => option.value === selected) ?? usable[0]

  useEffect(() => {
    if (open && active) list.current?.querySelector('[data-highlighted]')?.scrollIntoView({ block: 'nearest' })
  })

  /** Moves by a key; says whether the key was one of its own. */
  function move(event: KeyboardEvent): boolean {
    const at = active ? usable.indexOf(active) : -1
    const targets: Record<string, number> = {
      ArrowDown: (at + 1) % usable.length,
      ArrowUp: (at - 1 + usable.length) % usable.length,
      PageDown: Math.min(at + 8, usable.length - 1),
      PageUp: Math.max(at - 8, 0),
    }
    const to = usable[targets[event.key] ?? -1]
    if (!to) return false
    event.preventDefault()
    setValue(to.value)
    return true
  }

  return { list, active, setActive: setValue, move, usable }
}
