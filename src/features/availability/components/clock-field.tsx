'use client'
import Globe from 'lucide-react/icons/globe'
import { useTranslations } from 'next-intl'
import { useZoneOptions } from '#client/use-zone-options.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'

type Props = { zone: string; now: number; onChange: (zone: string) => void }

/** The clock the hours are on. Another one asks what becomes of the hours. */
export function ClockField({ zone, now, onChange }: Props) {
  const t = useTranslations('Availability')
  return (
    <section>
      <SectionHeading>{t('clock')}</SectionHeading>
      <Field label={t('clock')} labelHidden hint={t('clockHint')}>
        <Combobox
          options={useZoneOptions(zone, now)}
          value={zone}
          onValueChange={(chosen) => chosen !== zone && onChange(chosen)}
          label={t('clock')}
          emptyLabel={t('noClock')}
          start={<Globe size={16} />}
        />
      </Field>
    </section>
  )
}
