import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import { partOfDay } from '../../booking/rules.ts'

/** Which greeting fits the reader's clock. */
export const greetingOf = (now: number, { zone }: Reader) =>
  partOfDay(Number(formatTime(now, { locale: 'en', zone, hourCycle: 'h23' }).slice(0, 2)))
