'use client'
import Globe from 'lucide-react/icons/globe'
import { useTranslations } from 'next-intl'
import { useZoneOptions } from '#client/use-zone-options.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'

type Props = { value: string; now: number; error?: string | undefined; onChange: (zone: string) => void }

/** Where a coach lives, as a time zone. */
export function ZoneField({ value, now, error, onChange }: Props) {
  const t = useTranslations('CoachProfile')
  return (
    <Field label={t('zone')} hint={t('zoneHint')} error={error}>
      <Combobox
        options={useZoneOptions(value, now)}
        value={value}
        onValueChange={onChange}
        label={t('zone')}
        emptyLabel={t('noZone')}
        start={<Globe size={16} />}
      />
    </Field>
  )
}
