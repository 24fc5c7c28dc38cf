'use client'
import Globe from 'lucide-react/icons/globe'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { cityOf, formatTime, zoneOffset } from '#client/format.ts'
import { useZoneOptions } from '#client/use-zone-options.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'
import { Segmented } from '#ui/segmented.tsx'

type Props = {
  coach: { name: string; zone: string }
  reader: Reader
  /** The instant the clocks are compared at. */
  at: number
  onChange: (change: Partial<Reader>) => void
}

/** On whose clock times are shown, with the coach's beside it. */
export function ZoneLine({ coach, reader, at, onChange }: Props) {
  const t = useTranslations('Booking')
  const differs =
    zoneOffset(coach.zone, at, reader.locale) !== zoneOffset(reader.zone, at, reader.locale)
      ? t('coachClock', {
          coach: coach.name,
          city: cityOf(coach.zone),
          theirs: formatTime(at, { ...reader, zone: coach.zone }),
          yours: formatTime(at, reader),
        })
      : t('sameClock', { coach: coach.name })
  return (
    <div className="mt-5">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('zone')} className="min-w-52 flex-1">
          <Combobox
            options={useZoneOptions(reader.zone, at)}
            value={reader.zone}
            onValueChange={(zone) => onChange({ zone })}
            label={t('zones')}
            emptyLabel={t('noZone')}
            start={<Globe size={16} />}
          />
        </Field>
        <Segmented
          label={t('clock.label')}
          name="clock"
          value={reader.hourCycle}
          onValueChange={(hourCycle) => onChange({ hourCycle: hourCycle === 'h12' ? 'h12' : 'h23' })}
          options={[
            { value: 'h23', label: t('clock.h23') },
            { value: 'h12', label: t('clock.h12') },
          ]}
        />
      </div>
      <p className="mt-2 text-sm text-text-muted">{differs}</p>
    </div>
  )
}
