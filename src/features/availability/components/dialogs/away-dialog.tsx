'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { DatesFields } from './dates-fields.tsx'
import type { DialogProps } from './dialog-props.ts'
import { EditDialog } from './edit-dialog.tsx'
import { useDates } from './use-dates.ts'

/** `at` is its place among the schedule's, null for a new one that begins at `date`. */
type Props = DialogProps & { at: number | null; date: string }

/** Days without any hours, and what clients read about them. */
export function AwayDialog({ schedule, at, date, onClose, onChange }: Props) {
  const t = useTranslations('Availability')
  const before = at === null ? undefined : schedule.timeOff[at]
  const { dates, fields, check } = useDates(before, date)
  const [note, setNote] = useState(before?.note ?? '')
  const others = schedule.timeOff.filter((_, index) => index !== at)

  function done() {
    if (!check()) return
    onChange({ timeOff: [...others, { ...dates, note: note.trim() }] })
    onClose()
  }
  return (
    <EditDialog
      title={before ? t('away.changeTitle') : t('away.addTitle')}
      onClose={onClose}
      onDone={done}
      onRemove={before ? () => onChange({ timeOff: others }) : null}
    >
      <div className="grid gap-4">
        <DatesFields {...fields} />
        <Field label={t('away.note')} hint={t('away.noteHint')}>
          <Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </EditDialog>
  )
}
