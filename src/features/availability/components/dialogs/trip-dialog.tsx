'use client'
import Globe from 'lucide-react/icons/globe'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useZoneOptions } from '#client/use-zone-options.ts'
import { Button } from '#ui/button.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import type { DatesProblem } from '../../dates/rules.ts'
import { datesProblem } from '../../dates/rules.ts'
import { DatesFields } from './dates-fields.tsx'
import type { DialogProps } from './dialog-props.ts'

/** `at` is its place among the schedule's, null for a new one that begins at `date`. */
type Props = DialogProps & { at: number | null; date: string; now: number }

/** Days on which the same hours are kept on the clock of another place. */
export function TripDialog({ schedule, at, date, now, onClose, onChange }: Props) {
  const t = useTranslations('Availability')
  const before = at === null ? undefined : schedule.trips[at]
  const [dates, setDates] = useState({
    firstDate: before?.firstDate ?? date,
    lastDate: before?.lastDate ?? date,
  })
  const [zone, setZone] = useState(before?.zone ?? schedule.zone)
  const [wrong, setWrong] = useState<DatesProblem | null>(null)
  const others = schedule.trips.filter((_, index) => index !== at)

  function done() {
    const problem = datesProblem(dates)
    setWrong(problem)
    if (problem) return
    onChange({ trips: [...others, { ...dates, zone }] })
    onClose()
  }
  return (
    <Dialog
      open
      sheet
      onOpenChange={onClose}
      title={before ? t('trips.changeTitle') : t('trips.addTitle')}
      text={t('trips.text')}
      closeLabel={t('dialog.close')}
      actions={
        <>
          {before && (
            <Button
              variant="danger-outline"
              className="mr-auto"
              onClick={() => {
                onChange({ trips: others })
                onClose()
              }}
            >
              {t('dialog.remove')}
            </Button>
          )}
          <Button variant="primary" onClick={done}>
            {t('dialog.done')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <DatesFields value={dates} wrong={wrong} onChange={setDates} />
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
    </Dialog>
  )
}
