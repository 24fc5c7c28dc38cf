'use client'

import ChevronDown from 'lucide-react/icons/chevron-down'
import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useMemo, useRef, useState } from 'react'
import { bareControlStyle, controlFrameStyle } from './control-style.ts'
import { useFieldLinks } from './field-context.ts'
import type { Option } from './listbox/option.ts'
import { matching, optionId } from './listbox/option.ts'
import { useActiveOption } from './listbox/use-active-option.ts'
import { useListPanel } from './listbox/use-list-panel.ts'

export type ComboboxProps = {
  options: readonly Option[]
  value: string | undefined
  onValueChange: (value: string) => void
  /** Names the list for screen readers. */
  label: string
  /** Said when nothing matches. */
  emptyLabel: string
  /** The hidden field's name in a form. */
  name?: string
  /** A 16 px icon in the box. */
  start?: ReactNode
  placeholder?: string
  disabled?: boolean
}

/** A choice from a long list (time zones, countries) by typing. Leaving without a choice puts the old one back. */
export function Combobox({
  options,
  value,
  onValueChange,
  label,
  emptyLabel,
  name,
  start,
  placeholder,
  disabled = false,
}: ComboboxProps) {
  const links = useFieldLinks({})
  const listId = useId()
  const box = useRef<HTMLSpanElement>(null)
  const ListPanel = useListPanel()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  const shown = useMemo(() => matching(options, typed ?? ''), [options, typed])
  const { list, active, setActive, move } = useActiveOption(shown, open, value)

  function close() {
    setOpen(false)
    setTyped(null)
    setActive(null)
  }
  function pick(option: Option) {
    onValueChange(option.value)
    close()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setOpen(true)
    } else if (open && event.key === 'Enter') {
      event.preventDefault()
      if (active) pick(active)
    } else if (open && event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (open) move(event)
  }

  return (
    <>
      <span ref={box} className={controlFrameStyle}>
        {start && <span className="flex-none text-text-muted">{start}</span>}
        <input
          {...links}
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && active ? optionId(listId, active.value) : undefined}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          placeholder={placeholder}
          value={typed ?? chosen?.label ?? ''}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(null)
            setOpen(true)
          }}
          onFocus={(event) => event.target.select()}
          onClick={() => setOpen(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
          className={bareControlStyle}
        />
        {name && <input type="hidden" name={name} value={value ?? ''} />}
        <ChevronDown size={16} className="pointer-events-none text-text-muted" />
      </span>
      {ListPanel && (
        <ListPanel
          open={open}
          control={box}
          onClose={close}
          emptyLabel={emptyLabel}
          list={{
            ref: list,
            id: listId,
            label,
            options: shown,
            selected: value,
            active,
            onPick: pick,
            onHover: setActive,
          }}
        />
      )}
    </>
  )
}
