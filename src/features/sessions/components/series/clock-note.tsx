'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { cityOf, formatShortDay, formatTime } from '#client/format.ts'

type Props = {
  /** Whose clock; without a name the reader is the coach. */
  coach: { name: string | null; zone: string }
  starts: number[]
  reader: Reader
  now: number
}

/** Whose clock a series keeps: where the reader's is another, what that makes of it, and from when on something else. */
export function ClockNote({ coach, starts, reader, now }: Props) {
  const t = useTranslations('Series')
  const [first = 0] = starts
  const theirs = formatTime(first, { ...reader, zone: coach.zone })
  const yours = starts.map((start) => formatTime(start, reader))
  const changes = starts.filter((_, n) => n > 0 && yours[n] !== yours[n - 1])
  const [change] = changes
  const isSame = starts.every((start, n) => formatTime(start, { ...reader, zone: coach.zone }) === yours[n])
  return (
    <p className="mt-4 max-w-(--reading-max) text-text-muted">
      {isSame
        ? coach.name === null
          ? t('clock.own')
          : t('clock.same', { coach: coach.name })
        : coach.name === null
          ? t('clock.ownIn', { city: cityOf(coach.zone), time: theirs })
          : t('clock.coach', { coach: coach.name, city: cityOf(coach.zone), time: theirs })}
      {!isSame &&
        ` ${
          change === undefined
            ? t('clock.yours', { time: yours[0] ?? '' })
            : changes.length === 1
              ? t('clock.change', {
                  first: yours[0] ?? '',
                  next: formatTime(change, reader),
                  day: formatShortDay(change, reader, now),
                })
              : t('clock.changes')
        }`}
    </p>
  )
}
