'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import type { DatesProblem } from '../../dates/rules.ts'
import { datesProblem } from '../../dates/rules.ts'
import { DatesFields } from './dates-fields.tsx'
import type { DialogProps } from './dialog-props.ts'

/** `at` is its place among the schedule's, null for a new one that begins at `date`. */
type Props = DialogProps & { at: number | null; date: string }

/** Days without any hours, and what clients read about them. */
export function AwayDialog({ schedule, at, date, onClose, onChange }: Props) {
  const t = useTranslations('Availability')
  const before = at === null ? undefined : schedule.timeOff[at]
  const [dates, setDates] = useState({
    firstDate: before?.firstDate ?? date,
    lastDate: before?.lastDate ?? date,
  })
  const [note, setNote] = useState(before?.note ?? '')
  const [wrong, setWrong] = useState<DatesProblem | null>(null)
  const others = schedule.timeOff.filter((_, index) => index !== at)

  function done() {
    const problem = datesProblem(dates)
    setWrong(problem)
    if (problem) return
    onChange({ timeOff: [...others, { ...dates, note: note.trim() }] })
    onClose()
  }
  return (
    <Dialog
      open
      sheet
      onOpenChange={onClose}
      title={before ? t('away.changeTitle') : t('away.addTitle')}
      closeLabel={t('dialog.close')}
      actions={
        <>
          {before && (
            <Button
              variant="danger-outline"
              className="mr-auto"
              onClick={() => {
                onChange({ timeOff: others })
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
        <Field label={t('away.note')} hint={t('away.noteHint')}>
          <Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  )
}
