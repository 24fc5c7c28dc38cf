'use client'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Input } from '#ui/input.tsx'
import { RadioCard } from '#ui/radio-card.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'
import { changedDates, isDate, withDate } from '../../dates/rules.ts'
import type { Hours } from '../../hours/rules.ts'
import { tidyWeek } from '../../week/rules.ts'
import type { DateChange } from '../../window/rules.ts'
import type { DialogProps } from './dialog-props.ts'
import { EditDialog } from './edit-dialog.tsx'
import { HoursFields } from './hours-fields.tsx'

/** `kind` is null for a new change. */
type Props = DialogProps & { date: string; kind: DateChange['kind'] | null }

const KINDS = ['closed', 'instead', 'extra'] as const
const USUAL: Hours = { startMin: 600, lengthMin: 120 }

/** What is different on one date: closed, other hours, or more of them. */
export function DateDialog({ schedule, words, date: given, kind: before, onClose, onChange }: Props) {
  const t = useTranslations('Availability')
  const [date, setDate] = useState(given)
  const [kind, setKind] = useState(before ?? 'closed')
  const [lines, setLines] = useState<Hours[]>(() => {
    const known = changedDates(schedule.exceptions).find((one) => one.date === given && one.kind === before)
    return known?.lines.length ? known.lines : [USUAL]
  })
  const [wrong, setWrong] = useState<'date' | 'hours' | null>(null)
  const set = (at: number, hours: Hours) => setLines(lines.map((one, index) => (index === at ? hours : one)))

  function done() {
    if (!isDate(date)) return setWrong('date')
    const week = tidyWeek(lines.map((hours) => ({ ...hours, weekday: 0 })))
    if (!week.ok) return setWrong('hours')
    const joined = week.rules.map(({ startMin, lengthMin }) => ({ startMin, lengthMin }))
    const instead = before ? { date: given, kind: before } : undefined
    onChange({ exceptions: withDate(schedule.exceptions, instead, { date, kind, lines: joined }) })
    onClose()
  }
  return (
    <EditDialog
      title={before ? t('dates.changeTitle', { date: words.date(given) }) : t('dates.addTitle')}
      onClose={onClose}
      onDone={done}
      onRemove={
        before
          ? () =>
              onChange({ exceptions: schedule.exceptions.filter((one) => one.date !== given || one.kind !== before) })
          : null
      }
    >
      <div className="grid gap-4">
        <Field label={t('dates.date')} error={wrong === 'date' && t('dates.wrong')}>
          <Input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </Field>
        <RadioCards label={t('dates.what')}>
          {KINDS.map((one) => (
            <RadioCard
              key={one}
              name="kind"
              title={t(`dates.${one}`)}
              checked={kind === one}
              onChange={() => setKind(one)}
            />
          ))}
        </RadioCards>
        <p className="-mt-1 text-sm text-text-muted">{t(`dates.${kind}Hint`)}</p>
        {kind !== 'closed' && (
          <div className="grid gap-3">
            {lines.map((hours, at) => (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: hours have no id, two may be alike, and their fields keep no state of their own
                key={at}
                className="grid grid-cols-[1fr_1fr_auto] items-end gap-3"
              >
                <HoursFields value={hours} words={words} onChange={(value) => set(at, value)} />
                <IconButton
                  label={t('dates.removeHours', { range: words.range(hours) })}
                  disabled={lines.length === 1}
                  onClick={() => setLines(lines.filter((_, index) => index !== at))}
                >
                  <X size={16} />
                </IconButton>
              </div>
            ))}
            {wrong === 'hours' && (
              <p role="alert" className="text-danger text-sm">
                {t('dayFull', { day: words.date(date) })}
              </p>
            )}
            <Button
              variant="ghost"
              size="sm"
              className="justify-self-start"
              onClick={() => setLines([...lines, after(lines)])}
            >
              <span className="flex items-center gap-1.5">
                <Plus size={14} /> {t('dates.moreHours')}
              </span>
            </Button>
          </div>
        )}
      </div>
    </EditDialog>
  )
}

/** An hour, an hour after the last. */
function after(lines: Hours[]): Hours {
  const startMin = Math.max(...lines.map((one) => one.startMin + one.lengthMin)) + 60
  return startMin < 1380 ? { startMin, lengthMin: 60 } : { ...USUAL, lengthMin: 60 }
}
