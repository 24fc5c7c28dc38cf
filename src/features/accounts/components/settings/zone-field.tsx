'use client'
import { useTranslations } from 'next-intl'
import { useZoneOptions } from '#client/use-zone-options.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'

type Props = { zone: string; onChange: (zone: string) => void; now: number; error: string | undefined }

/** A zone by typing its city. */
export function ZoneField({ zone, onChange, now, error }: Props) {
  const t = useTranslations('Settings')
  return (
    <Field label={t('zone')} hint={t('zoneHint')} error={error} className="w-full">
      <Combobox
        options={useZoneOptions(zone, now)}
        value={zone}
        onValueChange={onChange}
        label={t('zone')}
        emptyLabel={t('zoneNone')}
      />
    </Field>
  )
}
