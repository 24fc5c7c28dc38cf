'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { Line } from '../../dates/rules.ts'
import { dateOf, nextDayOf, planOf, weekFor } from '../../dates/rules.ts'
import { placed, removed, WEEK } from '../../editing/rules.ts'
import type { DialogProps } from './dialog-props.ts'
import { EditDialog } from './edit-dialog.tsx'
import { HoursFields } from './hours-fields.tsx'

type Props = DialogProps & { line: Line; isNew: boolean; day: number }

const OFTEN = [1, 2, 3, 4]

/** One line of the week: its day, start and end, and in which weeks it counts. */
export function LineDialog({ schedule, today, words, line, isNew, day, onClose, onChange }: Props) {
  const t = useTranslations('Availability')
  const { anchorOn } = schedule
  const [weekday, setWeekday] = useState(line.weekday)
  const [hours, setHours] = useState({ startMin: line.startMin, lengthMin: line.lengthMin })
  const [often, setOften] = useState(line.everyWeeks ?? 1)
  const [week, setWeek] = useState(line.week ?? 0)
  const [full, setFull] = useState(false)
  const from = useRef<HTMLSelectElement>(null)
  /** The day of the week that is looked at; 0 often stands for this date alone. */
  const onDay = dayIn(day, weekday)
  const next = (at: number) => nextDayOf({ weekday, ...hours, everyWeeks: often, week: at }, anchorOn, today)
  const turns = Array.from({ length: often }, (_, at) => at).sort((a, b) => next(a) - next(b))

  function done() {
    const plan = planOf(schedule, onDay)
    const once = often === 0 ? { date: plan.date, kind: plan.replaced ? 'instead' : 'extra', ...hours } : undefined
    const wanted: Line = {
      weekday,
      ...hours,
      ...(often > 1 && { everyWeeks: often, week }),
      ...(once && { once }),
    } as Line
    // A weekly line that becomes one of a date leaves the week.
    const base = once && !isNew ? { ...schedule, ...removed(schedule, line) } : schedule
    const answer = placed(base, { ...plan, replaced: false }, wanted, once || isNew ? undefined : line)
    if (!answer) return setFull(true)
    onChange({ rules: base.rules, ...answer.part })
    onClose()
  }
  function choose(value: number) {
    setOften(value)
    if (value > 1) setWeek(weekFor(value, anchorOn, onDay))
  }
  return (
    <EditDialog
      title={isNew ? t('dialog.add') : t('dialog.change')}
      firstFocus={from}
      onClose={onClose}
      onDone={done}
      onRemove={isNew ? null : () => onChange(removed(schedule, line))}
    >
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('dialog.day')} className="col-span-2" error={full && t('dayFull', { day: words.day(weekday) })}>
          <Select value={weekday} onChange={(event) => setWeekday(Number(event.target.value))}>
            {WEEK.map((one) => (
              <option key={one} value={one}>
                {words.day(one)}
              </option>
            ))}
          </Select>
        </Field>
        <HoursFields value={hours} words={words} onChange={setHours} firstFocus={from} />
        <Field
          label={t('dialog.repeats')}
          className="col-span-2"
          hint={often === 0 ? t('dialog.onceHint') : often > 1 ? t('dialog.weeksHint') : undefined}
        >
          <Select value={often} onChange={(event) => choose(Number(event.target.value))}>
            {OFTEN.map((weeks) => (
              <option key={weeks} value={weeks}>
                {t('repeat.every', { weeks: String(weeks) })}
              </option>
            ))}
            <option value={0}>{t('dialog.onceOn', { date: words.date(dateOf(onDay)) })}</option>
          </Select>
        </Field>
        {often > 1 && (
          <Field label={t('dialog.which')} className="col-span-2">
            <Select value={week} onChange={(event) => setWeek(Number(event.target.value))}>
              {turns.map((at) => (
                <option key={at} value={at}>
                  {t('dialog.nextOn', { date: words.date(dateOf(next(at))) })}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </EditDialog>
  )
}

/** The date of a weekday in the week (from Monday on) of a day. */
const dayIn = (day: number, weekday: number) => {
  const at = (number: number) => (((number - 4) % 7) + 7) % 7 // days since Monday; day 4 was one
  return day - at(day) + ((weekday + 6) % 7)
}
