'use client'

import type { ChangeEvent, Ref } from 'react'
import { useState } from 'react'
import { cx } from './class-names.ts'
import { useFieldLinks } from './field-context.ts'

const length = 6
const places = [0, 1, 2, 3, 4, 5]

export type CodeInputProps = {
  name?: string
  /** Controlled: digits only, at most six. Clear it and focus the input after a wrong code. */
  value: string
  onValueChange: (value: string) => void
  /** Called once the sixth digit stands. */
  onComplete?: (code: string) => void
  disabled?: boolean
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/** Six digits: one real input under six drawn boxes, so that paste, one-time-code and screen readers work. */
export function CodeInput({ value, onValueChange, onComplete, disabled = false, ref, ...rest }: CodeInputProps) {
  const links = useFieldLinks({})
  const [focused, setFocused] = useState(false)
  const at = Math.min(value.length, length - 1)
  function type(event: ChangeEvent<HTMLInputElement>) {
    const digits = event.target.value.replace(/\D/gu, '').slice(0, length)
    if (digits === value) return
    onValueChange(digits)
    if (digits.length === length) onComplete?.(digits)
  }
  return (
    <div className="relative flex w-full max-w-72 gap-1.5">
      {places.map((place) => (
        <span
          key={place}
          aria-hidden="true"
          className={cx(
            'grid h-11.5 min-w-0 flex-1 place-items-center rounded-md border bg-background font-medium text-[1.125rem] nth-3:mr-2',
            focused && place === at
              ? 'border-transparent outline-2 outline-focus'
              : links['aria-invalid']
                ? 'border-danger'
                : 'border-border-strong',
            disabled && 'border-border bg-sunken text-text-faint',
          )}
        >
          {value[place]}
        </span>
      ))}
      <input
        {...rest}
        {...links}
        ref={ref}
        value={value}
        onChange={type}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        disabled={disabled}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]{6}"
        spellCheck={false}
        // The drawn boxes show the digits; the caret of the real input is kept at their end by its hidden text.
        className="absolute inset-0 h-full w-full cursor-text text-[1rem] opacity-0"
      />
    </div>
  )
}
