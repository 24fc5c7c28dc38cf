'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Button } from '#ui/button.tsx'

type Props = { starts: number[]; reader: Reader; now: number; busy: boolean; onPick: (startsAt: number) => void }

/** Free times instead of one that cannot be had. */
export function NearestTimes({ starts, reader, now, busy, onPick }: Props) {
  const t = useTranslations('Booking')
  if (starts.length === 0) return null
  return (
    <fieldset className="mt-2.5 flex flex-wrap gap-2">
      <legend className="mb-2">{t('nearest')}</legend>
      {starts.map((start) => (
        <Button key={start} size="sm" disabled={busy} onClick={() => onPick(start)}>
          {t('dayTime', { day: formatShortDay(start, reader, now), time: formatTime(start, reader) })}
        </Button>
      ))}
    </fieldset>
  )
}
