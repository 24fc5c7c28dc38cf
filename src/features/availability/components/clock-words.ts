'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { dateOf, nextDayOf } from '../dates/rules.ts'
import type { Hours, Rule } from '../hours/rules.ts'

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
  range(line: Hours): string
  /** "Mon 30 Nov", of a local date. */
  date(date: string): string
  /** "Mon 30 Nov to Tue 1 Dec", or the one date. */
  dates(dates: { firstDate: string; lastDate: string }): string
  /** "Every second week, next on Mon 30 Nov"; nothing for every week. `from` is a day number. */
  repeat(line: Rule, anchorOn: string, from: number): string
}

export function useClockWords({ locale, hourCycle }: Pick<Reader, 'locale' | 'hourCycle'>, now: number): ClockWords {
  const t = useTranslations('Availability')
  return useMemo(() => {
    const reader = { locale, hourCycle, zone: 'UTC' }
    const weekday = (length: 'long' | 'short') => {
      const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' })
      return (day: number) => format.format(SUNDAY + day * DAY_MS)
    }
    const time = (minute: number) => formatTime((minute % 1440) * MINUTE, reader)
    const range = ({ startMin, lengthMin }: Hours) => {
      const end = startMin + lengthMin
      return t(end > 1440 ? 'overnight' : 'range', { from: time(startMin), to: time(end) })
    }
    const date = (on: string) => formatShortDay(Date.parse(on), reader, now)
    const dates = ({ firstDate, lastDate }: { firstDate: string; lastDate: string }) =>
      firstDate === lastDate ? date(firstDate) : t('range', { from: date(firstDate), to: date(lastDate) })
    const repeat = (line: Rule, anchorOn: string, from: number) => {
      const { everyWeeks = 1 } = line
      if (everyWeeks === 1) return ''
      const every = t('repeat.every', { weeks: String(everyWeeks) })
      return t('repeat.next', { every, date: date(dateOf(nextDayOf(line, anchorOn, from))) })
    }
    return { day: weekday('long'), shortDay: weekday('short'), time, range, date, dates, repeat }
  }, [locale, hourCycle, now, t])
}
