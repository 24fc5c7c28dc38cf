'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { cityOf, formatTime, zoneOffset } from '#client/format.ts'
import { useNow } from '../../components/use-now.ts'

/** What time it is where the client is; `reader` has their zone and the coach's way of writing times. */
export function LocalTime({ now, reader }: { now: number; reader: Reader }) {
  const t = useTranslations('Clients')
  const at = useNow(now, 20_000)
  const { zone, locale } = reader
  return t('record.lead', { time: formatTime(at, reader), city: cityOf(zone), offset: zoneOffset(zone, at, locale) })
}
