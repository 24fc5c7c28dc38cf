'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { Select } from '#ui/select.tsx'

type Props = {
  minutes: string
  /** The lengths to pick from. */
  usual: readonly number[]
  error: string | undefined
  onChange: (minutes: string) => void
}

/** How long it takes: one of the usual lengths, or another one typed in. */
export function LengthField({ minutes, usual, error, onChange }: Props) {
  const t = useTranslations('Offerings')
  const [other, setOther] = useState(!usual.some((one) => String(one) === minutes))
  return (
    <>
      <Field label={t('length')} error={other ? undefined : error} required>
        <Select
          value={other ? 'other' : minutes}
          onChange={({ target }) => {
            setOther(target.value === 'other')
            if (target.value !== 'other') onChange(target.value)
          }}
        >
          {usual.map((one) => (
            <option key={one} value={one}>
              {t('minutes', { minutes: one })}
            </option>
          ))}
          <option value="other">{t('otherLength')}</option>
        </Select>
      </Field>
      {other && (
        <Field label={t('inMinutes')} hint={t('inMinutesHint')} error={error} required>
          <Input
            value={minutes}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
          />
        </Field>
      )}
    </>
  )
}
