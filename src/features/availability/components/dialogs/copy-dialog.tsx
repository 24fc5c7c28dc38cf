'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { copiedDay, WEEK } from '../../editing/rules.ts'
import type { DialogProps } from './dialog-props.ts'

type Props = DialogProps & { weekday: number }

/** The weekly hours of one day on other days as well, in place of theirs. */
export function CopyDialog({ schedule, words, weekday, onClose, onChange }: Props) {
  const t = useTranslations('Availability')
  const [from, setFrom] = useState(weekday)
  const [to, setTo] = useState<number[]>([])
  const chosen = to.filter((day) => day !== from)
  return (
    <Dialog
      open
      sheet
      onOpenChange={onClose}
      title={t('copy.title')}
      text={t('copy.text')}
      closeLabel={t('dialog.close')}
      actions={
        <Button
          variant="primary"
          disabled={chosen.length === 0}
          onClick={() => {
            onChange({ rules: copiedDay(schedule.rules, from, chosen) })
            onClose()
          }}
        >
          {t('copy.done')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Field label={t('copy.from')}>
          <Select value={from} onChange={(event) => setFrom(Number(event.target.value))}>
            {WEEK.map((day) => (
              <option key={day} value={day}>
                {words.day(day)}
              </option>
            ))}
          </Select>
        </Field>
        <fieldset>
          <legend className="type-label mb-1.5">{t('copy.to')}</legend>
          <div className="grid grid-cols-2 gap-x-4 gap-y-2.5">
            {WEEK.filter((day) => day !== from).map((day) => (
              <Checkbox
                key={day}
                checked={to.includes(day)}
                onChange={({ target }) => setTo(target.checked ? [...to, day] : to.filter((one) => one !== day))}
              >
                {words.day(day)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      </div>
    </Dialog>
  )
}
