import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

export type SegmentedProps = {
  /** Names the choice for screen readers. */
  label: string
  /** The form field's name; unique in the page, since it groups the radio buttons. */
  name: string
  options: { value: string; label: ReactNode }[]
  /** With `onValueChange`: controlled. */
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  className?: string
}

/** Two to four short choices side by side (Day, Week, Month). Radio buttons, so arrow keys and forms work. */
export function Segmented({ label, name, options, value, defaultValue, onValueChange, className }: SegmentedProps) {
  return (
    <fieldset className={cx('inline-flex rounded-md border border-border bg-sunken p-0.5', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="cursor-pointer rounded-sm px-3 py-1 text-center font-medium text-sm text-text-muted transition-colors duration-(--dur-quick) hover:text-text has-checked:bg-raised has-checked:text-text has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 max-sm:px-3.5 max-sm:py-3 pointer-coarse:px-3.5 pointer-coarse:py-3"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            {...(onValueChange && { onChange: () => onValueChange(option.value) })}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
