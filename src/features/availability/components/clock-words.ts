'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import type { Rule } from '../hours/rules.ts'

const MINUTE = 60_000
const DAY_MS = 1440 * MINUTE
// 4 January 1970 was a Sunday.
const SUNDAY = 3 * DAY_MS

/** Days and times of a week as its reader says them; minutes are those of a day on the coach's clock. */
export type ClockWords = {
  day(weekday: number): string
  shortDay(weekday: number): string
  /** 1440 and more are the next day's. */
  time(minute: number): string
  /** "09:00 to 12:30". */
  range(line: Pick<Rule, 'startMin' | 'lengthMin'>): string
}

export function useClockWords({ locale, hourCycle }: Pick<Reader, 'locale' | 'hourCycle'>): ClockWords {
  const t = useTranslations('Availability')
  return useMemo(() => {
    const weekday = (length: 'long' | 'short') => {
      const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' })
      return (day: number) => format.format(SUNDAY + day * DAY_MS)
    }
    const time = (minute: number) => formatTime((minute % 1440) * MINUTE, { locale, hourCycle, zone: 'UTC' })
    const range = ({ startMin, lengthMin }: Pick<Rule, 'startMin' | 'lengthMin'>) => {
      const end = startMin + lengthMin
      return t(end > 1440 ? 'overnight' : 'range', { from: time(startMin), to: time(end) })
    }
    return { day: weekday('long'), shortDay: weekday('short'), time, range }
  }, [locale, hourCycle, t])
}
