'use client'
import Globe from 'lucide-react/icons/globe'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { cityOf, zoneOffset } from '#client/format.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'

type Props = { value: string; now: number; error?: string | undefined; onChange: (zone: string) => void }

/** Where a coach lives, as a time zone. */
export function ZoneField({ value, now, error, onChange }: Props) {
  const t = useTranslations('CoachProfile')
  const locale = useLocale()
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    return (known.includes(value) ? known : [value, ...known]).map((zone) => ({
      value: zone,
      label: zone.includes('/') ? `${cityOf(zone)}, ${(zone.split('/')[0] ?? '').replaceAll('_', ' ')}` : zone,
      detail: zoneOffset(zone, now, locale),
      keywords: zone,
    }))
  }, [value, now, locale])
  return (
    <Field label={t('zone')} hint={t('zoneHint')} error={error}>
      <Combobox
        options={options}
        value={value}
        onValueChange={onChange}
        label={t('zone')}
        emptyLabel={t('noZone')}
        start={<Globe size={16} />}
      />
    </Field>
  )
}
