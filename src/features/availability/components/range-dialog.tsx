'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { STEP_MIN, WEEK } from '../editing/rules.ts'
import type { Rule } from '../hours/rules.ts'
import type { ClockWords } from './clock-words.ts'

type Props = {
  line: Rule
  isNew: boolean
  words: ClockWords
  onClose: () => void
  /** Answers whether the day could take it. */
  onDone: (line: Rule) => boolean
  onRemove: () => void
}

const DAY_MIN = 1440

/** The fields of one line of the week: its day, start and end. */
export function RangeDialog({ line, isNew, words, onClose, onDone, onRemove }: Props) {
  const t = useTranslations('Availability')
  const [weekday, setWeekday] = useState(line.weekday)
  const [start, setStart] = useState(line.startMin)
  const [length, setLength] = useState(line.lengthMin)
  const [full, setFull] = useState(false)
  const from = useRef<HTMLSelectElement>(null)
  const starts = steps(0, DAY_MIN - STEP_MIN, start)
  const lengths = steps(STEP_MIN, DAY_MIN, length)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={isNew ? t('dialog.add') : t('dialog.change')}
      closeLabel={t('dialog.close')}
      firstFocus={from}
      actions={
        <>
          {!isNew && (
            <Button variant="danger-outline" className="mr-auto" onClick={onRemove}>
              {t('dialog.remove')}
            </Button>
          )}
          <Button variant="primary" onClick={() => setFull(!onDone({ weekday, startMin: start, lengthMin: length }))}>
            {t('dialog.done')}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('dialog.day')} className="col-span-2" error={full && t('dayFull', { day: words.day(weekday) })}>
          <Select value={weekday} onChange={(event) => setWeekday(Number(event.target.value))}>
            {WEEK.map((day) => (
              <option key={day} value={day}>
                {words.day(day)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('dialog.from')}>
          <Select ref={from} value={start} onChange={(event) => setStart(Number(event.target.value))}>
            {starts.map((minute) => (
              <option key={minute} value={minute}>
                {words.time(minute)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('dialog.to')}>
          <Select value={length} onChange={(event) => setLength(Number(event.target.value))}>
            {lengths.map((minutes) => (
              <option key={minutes} value={minutes}>
                {start + minutes > DAY_MIN
                  ? t('dialog.nextDay', { time: words.time(start + minutes) })
                  : words.time(start + minutes)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Dialog>
  )
}

/** Quarters of an hour, and the value that is there if it is none of them. */
function steps(first: number, last: number, given: number): number[] {
  const all = Array.from({ length: (last - first) / STEP_MIN + 1 }, (_, at) => first + at * STEP_MIN)
  return all.includes(given) ? all : [...all, given].sort((a, b) => a - b)
}
