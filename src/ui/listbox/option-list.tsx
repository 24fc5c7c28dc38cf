'use client'

import Check from 'lucide-react/icons/check'
import type { Ref } from 'react'
import { cx } from '../class-names.ts'
import type { Option } from './option.ts'
import { optionId } from './option.ts'

export type OptionListProps = {
  id: string
  label: string
  options: readonly Option[]
  selected: string | undefined
  active: Option | undefined
  onPick: (option: Option) => void
  onHover: (value: string) => void
  ref: Ref<HTMLDivElement>
}

/** The options of a `Combobox` or `SelectMenu`. Focus never enters it, so a press must not move focus either. */
export function OptionList({ id, label, options, selected, active, onPick, onHover, ref }: OptionListProps) {
  return (
    <div
      ref={ref}
      id={id}
      role="listbox"
      aria-label={label}
      className="max-h-72 overflow-y-auto overscroll-contain p-1"
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option) => {
        const chosen = option.value === selected
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant, not by focus
          <div
            key={option.value}
            id={optionId(id, option.value)}
            role="option"
            aria-selected={chosen}
            aria-disabled={option.disabled}
            data-highlighted={option === active || undefined}
            onClick={() => !option.disabled && onPick(option)}
            onMouseMove={() => option !== active && !option.disabled && onHover(option.value)}
            className={cx(
              'flex min-h-8.5 cursor-pointer select-none items-center gap-2.5 rounded-sm px-2.5 py-1.75 pointer-coarse:min-h-11',
              chosen
                ? 'bg-primary-soft text-on-primary-soft data-highlighted:inset-ring data-highlighted:inset-ring-focus'
                : 'data-highlighted:bg-sunken',
              option.disabled && 'cursor-default text-text-faint',
            )}
          >
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.detail && <span className={chosen ? '' : 'text-text-muted'}>{option.detail}</span>}
            <Check size={16} className={cx('stroke-[2.25]', !chosen && 'invisible')} />
          </div>
        )
      })}
    </div>
  )
}
