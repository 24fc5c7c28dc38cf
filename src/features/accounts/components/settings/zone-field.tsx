'use client'
import { useLocale, useTranslations } from 'next-intl'
import { startTransition, useEffect, useState } from 'react'
import { cityOf, zoneOffset } from '#client/format.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'
import type { Option } from '#ui/listbox/option.ts'

type Props = { zone: string; onChange: (zone: string) => void; now: number; error: string | undefined }

/** A zone by typing its city. */
export function ZoneField({ zone, onChange, now, error }: Props) {
  const t = useTranslations('Settings')
  const locale = useLocale()
  const [options, setOptions] = useState(() => [optionOf(zone, now, locale)])
  // The four hundred others are named once the page is alive: browsers know different ones than the server.
  useEffect(() => {
    const names = new Set([zone, ...Intl.supportedValuesOf('timeZone')])
    startTransition(() => setOptions([...names].sort().map((name) => optionOf(name, now, locale))))
  }, [zone, now, locale])
  return (
    <Field label={t('zone')} hint={t('zoneHint')} error={error} className="w-full">
      <Combobox options={options} value={zone} onValueChange={onChange} label={t('zone')} emptyLabel={t('zoneNone')} />
    </Field>
  )
}

const optionOf = (name: string, now: number, locale: string): Option => ({
  value: name,
  label: cityOf(name),
  detail: zoneOffset(name, now, locale),
  keywords: name.replace(/[/_]/g, ' '),
})
