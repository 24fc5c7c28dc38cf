'use client'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import { cityOf } from '#client/format.ts'
import { cx } from '#ui/class-names.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Stitch } from '#ui/stitch.tsx'
import { Switch } from '#ui/switch.tsx'
import type { DayPlan, Line } from '../dates/rules.ts'
import { noteOn } from '../dates/rules.ts'
import { nextLine } from '../editing/rules.ts'
import { keyOf } from './range-block.tsx'
import type { WeekProps } from './week-props.ts'

/** The week on a phone: a day a line, its hours to tap. */
export function DayList({ schedule, plans, today, words, onOpen, onToggle }: WeekProps) {
  const t = useTranslations('Availability')
  const open = (line: Line, day: number) =>
    onOpen(
      line.once
        ? { about: 'date', date: line.once.date, kind: line.once.kind }
        : { about: 'line', line, isNew: false, day },
    )
  return (
    <ul aria-label={t('week')} className="border-border border-t desk:hidden">
      {plans.map((plan) => {
        const { day, date, weekday, lines, trip } = plan
        return (
          <li key={day} className="border-border border-b py-2">
            <div className="flex min-h-11 items-center justify-between gap-3">
              <Switch
                checked={schedule.rules.some((rule) => rule.weekday === weekday)}
                onChange={(event) => onToggle(weekday, event.target.checked)}
                aria-label={t('openOn', { day: words.day(weekday) })}
              >
                <span className={cx('font-medium', day === today && 'border-b-2 border-chart-2')}>
                  {words.day(weekday)}
                </span>{' '}
                <span className="text-sm text-text-muted">{Number(date.slice(8))}</span>
                {trip && (
                  <span className="block text-text-muted text-xs">{t('elsewhere', { city: cityOf(trip.zone) })}</span>
                )}
              </Switch>
              <IconButton
                label={t('addOn', { day: words.day(weekday) })}
                onClick={() => onOpen({ about: 'line', line: nextLine(schedule.rules, weekday), isNew: true, day })}
              >
                <Plus size={18} />
              </IconButton>
            </div>
            {lines.length === 0 ? (
              <Shut plan={plan} schedule={schedule} onOpen={onOpen} />
            ) : (
              <div className="flex flex-wrap gap-2 pb-2">
                {lines.map((line) => {
                  const repeat = line.once ? t('repeat.once') : words.repeat(line, schedule.anchorOn, today)
                  return (
                    <button
                      key={keyOf(line)}
                      type="button"
                      onClick={() => open(line, day)}
                      className={cx(
                        'inline-flex min-h-11 items-center gap-2 rounded-md border-[1.5px] px-3.5 font-medium text-on-primary-soft',
                        repeat ? 'border-primary/55 border-dashed' : 'border-transparent bg-primary-soft',
                      )}
                    >
                      <span className="sr-only">{words.day(weekday)} </span>
                      {words.range(line)}
                      {repeat && <Stitch kind="running" />}
                      {repeat && <span className="sr-only">{repeat}</span>}
                    </button>
                  )
                })}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Why a day is closed; what the date says by itself can be opened. */
function Shut({ plan, schedule, onOpen }: Pick<WeekProps, 'schedule' | 'onOpen'> & { plan: DayPlan }) {
  const t = useTranslations('Availability')
  const { date, away, replaced } = plan
  if (!away && !replaced) return <p className="pb-1.5 pl-11.5 text-sm text-text-muted">{t('closed')}</p>
  return (
    <p className="pb-1.5 pl-11.5 text-sm text-text-muted">
      <button
        type="button"
        className="link hit-area"
        onClick={() =>
          onOpen(
            away
              ? { about: 'away', at: schedule.timeOff.indexOf(away), date }
              : { about: 'date', date, kind: 'closed' },
          )
        }
      >
        {t(away ? 'off' : 'closedDate')}
      </button>
      {noteOn(plan) && <span className="block">{noteOn(plan)}</span>}
    </p>
  )
}
