'use client'
import { useLocale } from 'next-intl'
import { span } from '#client/span.ts'
import { Select } from '#ui/select.tsx'

type Props = {
  value: number
  choices: readonly number[]
  /** What is said of 0. */
  none: string
  say: (span: string) => string
  onChange: (minutes: number) => void
}

/** A length in minutes out of some usual ones, and whatever is set now. */
export function MinutesSelect({ value, choices, none, say, onChange, ...field }: Props) {
  const locale = useLocale()
  return (
    <Select {...field} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {[...new Set([...choices, value])]
        .sort((a, b) => a - b)
        .map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes ? say(span(minutes, locale)) : none}
          </option>
        ))}
    </Select>
  )
}
