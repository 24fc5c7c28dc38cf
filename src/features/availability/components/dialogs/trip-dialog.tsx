'use client'
import Globe from 'lucide-react/icons/globe'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useZoneOptions } from '#client/use-zone-options.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'
import { DatesFields } from './dates-fields.tsx'
import type { DialogProps } from './dialog-props.ts'
import { EditDialog } from './edit-dialog.tsx'
import { useDates } from './use-dates.ts'

/** `at` is its place among the schedule's, null for a new one that begins at `date`. */
type Props = DialogProps & { at: number | null; date: string; now: number }

/** Days on which the same hours are kept on the clock of another place. */
export function TripDialog({ schedule, at, date, now, onClose, onChange }: Props) {
  const t = useTranslations('Availability')
  const before = at === null ? undefined : schedule.trips[at]
  const { dates, fields, check } = useDates(before, date)
  const [zone, setZone] = useState(before?.zone ?? schedule.zone)
  const others = schedule.trips.filter((_, index) => index !== at)

  function done() {
    if (!check()) return
    onChange({ trips: [...others, { ...dates, zone }] })
    onClose()
  }
  return (
    <EditDialog
      title={before ? t('trips.changeTitle') : t('trips.addTitle')}
      text={t('trips.text')}
      onClose={onClose}
      onDone={done}
      onRemove={before ? () => onChange({ trips: others }) : null}
    >
      <div className="grid gap-4">
        <DatesFields {...fields} />
        <Field label={t('trips.zone')}>
          <Combobox
            options={useZoneOptions(zone, now)}
            value={zone}
            onValueChange={setZone}
            label={t('trips.zone')}
            emptyLabel={t('noClock')}
            start={<Globe size={16} />}
          />
        </Field>
      </div>
    </EditDialog>
  )
}
