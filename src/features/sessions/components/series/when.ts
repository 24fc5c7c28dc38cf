import type { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'

/** `Thu 26 Nov, 14:00`. */
export const whenOf = (t: ReturnType<typeof useTranslations>, at: number, reader: Reader, now: number): string =>
  t('when', { day: formatShortDay(at, reader, now), time: formatTime(at, reader) })
