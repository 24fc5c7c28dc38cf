'use client'

import ChevronDown from 'lucide-react/icons/chevron-down'
import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { cx } from './class-names.ts'
import { controlStyle } from './control-style.ts'
import { useFieldLinks } from './field-context.ts'
import type { Option } from './listbox/option.ts'
import { optionId, plainLetters } from './listbox/option.ts'
import { useActiveOption } from './listbox/use-active-option.ts'
import { useListPanel } from './listbox/use-list-panel.ts'

export type SelectMenuProps = {
  options: readonly Option[]
  value: string | undefined
  onValueChange: (value: string) => void
  /** Names the list for screen readers; the button is named by its `Field`. */
  label: string
  placeholder?: string
  name?: string
  start?: ReactNode
  disabled?: boolean
}

/**
 * A select whose options carry a detail at their end. Keys as in the browser's own: arrows, letters, Home, End, Escape.
 * On radix Popover: radix Select writes two style elements that our Content-Security-Policy refuses.
 */
export function SelectMenu({
  options,
  value,
  onValueChange,
  label,
  placeholder = '',
  name,
  start,
  disabled = false,
}: SelectMenuProps) {
  const links = useFieldLinks({})
  const listId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const ListPanel = useListPanel()
  const letters = useRef({ text: '', at: 0 })
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  const { list, active, setActive, move, usable } = useActiveOption(options, open, value)

  function pick(option: Option) {
    onValueChange(option.value)
    setOpen(false)
    setActive(null)
  }
  function findByLetters(key: string, now: number) {
    const typed = letters.current
    letters.current = { text: now - typed.at > 700 ? key : typed.text + key, at: now }
    const found = usable.find((option) => plainLetters(option.label).startsWith(plainLetters(letters.current.text)))
    if (found) setActive(found.value)
  }
  function onKeyDown(event: KeyboardEvent) {
    const opens = ['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)
    if (!open && opens) {
      event.preventDefault()
      setOpen(true)
    } else if (open && (event.key === 'Enter' || event.key === ' ' || event.key === 'Tab')) {
      if (event.key !== 'Tab') event.preventDefault()
      if (active) pick(active)
    } else if (open && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault()
      setActive(usable.at(event.key === 'Home' ? 0 : -1)?.value ?? null)
    } else if (open && move(event)) return
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      setOpen(true)
      findByLetters(event.key, event.timeStamp)
    }
  }

  return (
    <>
      <button
        {...links}
        ref={button}
        type="button"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-haspopup="listbox"
        aria-activedescendant={open && active ? optionId(listId, active.value) : undefined}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        className={cx(controlStyle, 'flex items-center gap-2 text-left')}
      >
        {start && <span className="flex-none text-text-muted">{start}</span>}
        <span className={cx('min-w-0 flex-1 truncate', !chosen && 'text-text-faint')}>
          {chosen?.label ?? placeholder}
        </span>
        <ChevronDown size={16} className="text-text-muted" />
      </button>
      {name && <input type="hidden" name={name} value={value ?? ''} />}
      {ListPanel && (
        <ListPanel
          open={open}
          control={button}
          onClose={() => setOpen(false)}
          list={{ ref: list, id: listId, label, options, selected: value, active, onPick: pick, onHover: setActive }}
        />
      )}
    </>
  )
}
