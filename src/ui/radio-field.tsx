'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import { cx } from './class-names.ts'
import { FieldError } from './field-error.tsx'
import { Radio } from './radio.tsx'

export type RadioFieldProps = {
  label: ReactNode
  /** Stands at the end of the label's line: "optional". */
  aside?: ReactNode
  options: readonly { value: string; label: string }[]
  /** The value of the one that is picked; of none when it is no option's. */
  value: string
  onValueChange: (value: string) => void
  error?: ReactNode
  required?: boolean
  className?: string
}

/** One of a few, each in a line of its own, as a field: label above, an error below. */
export function RadioField({
  label,
  aside,
  options,
  value,
  onValueChange,
  error,
  required = false,
  className,
}: RadioFieldProps) {
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={error ? `${id}-note` : undefined}
      aria-required={required || undefined}
      aria-invalid={error ? true : undefined}
      className={cx('min-w-0', className)}
    >
      <div className="mb-2.5 flex items-baseline justify-between gap-3">
        <span id={id} className="type-label">
          {label}
        </span>
        {aside && <span className="text-sm text-text-muted">{aside}</span>}
      </div>
      <div className="grid justify-items-start gap-2.5 max-sm:gap-0 pointer-coarse:gap-0">
        {options.map((option) => (
          <Radio
            key={option.value}
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            // As high as a finger: the areas around two circles never overlap.
            className="max-sm:min-h-11 max-sm:items-center pointer-coarse:min-h-11 pointer-coarse:items-center"
          >
            <span className="break-words">{option.label}</span>
          </Radio>
        ))}
      </div>
      <div aria-live="polite" className={cx(error ? 'mt-2' : 'sr-only')}>
        {error && <FieldError id={`${id}-note`}>{error}</FieldError>}
      </div>
    </div>
  )
}
