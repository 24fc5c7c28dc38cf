'use client'
import { useTranslations } from 'next-intl'
import { cityOf } from '#client/format.ts'
import { cx } from '#ui/class-names.ts'
import { Switch } from '#ui/switch.tsx'
import type { DayPlan } from '../dates/rules.ts'
import type { Rule } from '../hours/rules.ts'
import type { ClockWords } from './clock-words.ts'

type Props = {
  plans: DayPlan[]
  rules: Rule[]
  today: number
  words: ClockWords
  onToggle: (weekday: number, open: boolean) => void
}

/** The days above the week: name, date and whether they are open; below, what is special about this one. */
export function DayHeads({ plans, rules, today, words, onToggle }: Props) {
  return (
    <>
      <span />
      {plans.map(({ day, date, weekday, trip }) => (
        <div key={day} className="min-w-0 pt-2 pr-1.5 pb-1.5 pl-2">
          <div className="flex items-center justify-between gap-1">
            <span className="flex min-w-0 items-baseline gap-1.5">
              <span className={cx('font-medium', day === today && 'border-b-2 border-chart-2')}>
                {words.shortDay(weekday)}
              </span>
              <span className="text-sm text-text-muted">{Number(date.slice(8))}</span>
            </span>
            <DaySwitch weekday={weekday} rules={rules} words={words} onToggle={onToggle} />
          </div>
          <p className="h-4 truncate text-text-muted text-xs/4">{trip && <Elsewhere zone={trip.zone} />}</p>
        </div>
      ))}
    </>
  )
}

function DaySwitch({ weekday, rules, words, onToggle }: { weekday: number } & Omit<Props, 'plans' | 'today'>) {
  const t = useTranslations('Availability')
  return (
    <Switch
      className="flex-none origin-right scale-80"
      aria-label={t('openOn', { day: words.day(weekday) })}
      checked={rules.some((rule) => rule.weekday === weekday)}
      onChange={(event) => onToggle(weekday, event.target.checked)}
    />
  )
}

function Elsewhere({ zone }: { zone: string }) {
  const t = useTranslations('Availability')
  return (
    <>
      <span className="sr-only">{t('elsewhere', { city: cityOf(zone) })}</span>
      <span aria-hidden="true" title={t('elsewhere', { city: cityOf(zone) })}>
        {cityOf(zone)}
      </span>
    </>
  )
}
