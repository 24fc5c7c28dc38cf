'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FieldError } from '#ui/field-error.tsx'
import { Input } from '#ui/input.tsx'

type Props = {
  label: string
  detail: string
  /** Null is no limit. */
  value: number | null
  most: number
  onChange: (value: number | null) => void
}

/** A limit as a number; nothing in the field means none. What cannot be is said at once, and refused by the server. */
export function LimitLine({ label, detail, value, most, onChange }: Props) {
  const t = useTranslations('Availability')
  const id = useId()
  const wrong = value !== null && !(Number.isInteger(value) && value >= 1 && value <= most)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_9rem] items-center gap-x-4 gap-y-1 py-2.25">
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <p id={`${id}-detail`} className="text-sm text-text-muted">
          {detail}
        </p>
      </div>
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        step={1}
        value={value ?? ''}
        placeholder={t('limits.none')}
        aria-invalid={wrong}
        aria-describedby={`${id}-detail${wrong ? ` ${id}-wrong` : ''}`}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      />
      {wrong && (
        <div className="col-span-2 justify-self-end" role="alert">
          <FieldError id={`${id}-wrong`}>{t('limits.wrong', { most })}</FieldError>
        </div>
      )}
    </div>
  )
}
