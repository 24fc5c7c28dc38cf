'use client'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { dateOf, mondayOf } from '../dates/rules.ts'
import type { ClockWords } from './clock-words.ts'

type Props = {
  /** Its Monday; days are day numbers. */
  week: number
  today: number
  words: ClockWords
  onWeek: (week: number) => void
}

const NAMED = new Map([
  [-1, 'last'],
  [0, 'this'],
  [1, 'next'],
])

/** Which week is looked at, and the way to the one before, this one and the one after. */
export function WeekHead({ week, today, words, onWeek }: Props) {
  const t = useTranslations('Availability')
  const away = (week - mondayOf(today)) / 7
  const days = words.dates({ firstDate: dateOf(week), lastDate: dateOf(week + 6) })
  const named = NAMED.get(away)
  return (
    <div className="mb-2 flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1">
      <div className="-ml-2 flex flex-none">
        <IconButton label={t('weeks.previous')} disabled={away <= -4} onClick={() => onWeek(week - 7)}>
          <ChevronLeft size={18} />
        </IconButton>
        <IconButton label={t('weeks.following')} disabled={away >= 104} onClick={() => onWeek(week + 7)}>
          <ChevronRight size={18} />
        </IconButton>
      </div>
      <p role="status" className="min-w-0">
        <span className="font-medium">
          {named ? t(`weeks.${named}`) : t(away < 0 ? 'weeks.ago' : 'weeks.ahead', { count: Math.abs(away) })}
        </span>{' '}
        <span className="text-text-muted">{days}</span>
      </p>
      {away !== 0 && (
        <Button variant="ghost" size="sm" className="ml-auto" onClick={() => onWeek(mondayOf(today))}>
          {t('weeks.back')}
        </Button>
      )}
    </div>
  )
}
