'use client'
import Globe from 'lucide-react/icons/globe'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { cityOf, zoneOffset } from '#client/format.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'

type Props = { zone: string; locale: string; now: number; onChange: (zone: string) => void }

/** The clock the hours are on. Another one moves the hours, not the sessions that are booked. */
export function ClockField({ zone, locale, now, onChange }: Props) {
  const t = useTranslations('Availability')
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    return (known.includes(zone) ? known : [zone, ...known]).map((name) => ({
      value: name,
      label: name.includes('/') ? `${cityOf(name)}, ${(name.split('/')[0] ?? '').replaceAll('_', ' ')}` : name,
      detail: zoneOffset(name, now, locale),
      keywords: name,
    }))
  }, [zone, now, locale])
  return (
    <section>
      <SectionHeading>{t('clock')}</SectionHeading>
      <Field label={t('clock')} labelHidden hint={t('clockHint')}>
        <Combobox
          options={options}
          value={zone}
          onValueChange={onChange}
          label={t('clock')}
          emptyLabel={t('noClock')}
          start={<Globe size={16} />}
        />
      </Field>
    </section>
  )
}
