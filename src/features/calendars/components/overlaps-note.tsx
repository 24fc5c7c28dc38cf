'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Banner } from '#ui/banner.tsx'
import { Link } from '#ui/link.tsx'
import type { Overlap } from '../outside/input.ts'

type Props = { overlaps: readonly Overlap[]; reader: Reader; now: number }

/** Booked sessions that another calendar speaks against: told, and left as they are. */
export function OverlapsNote({ overlaps, reader, now }: Props) {
  const t = useTranslations('Calendars.overlap')
  return (
    <Banner tone="warning" title={t('title', { count: overlaps.length })} className="mt-4">
      {t('text')}
      <ul className="mt-1.5 flex flex-col gap-1">
        {overlaps.map(({ sessionId, startsAt, with: name, calendar }) => (
          <li key={sessionId}>
            <Link href={`/sessions/${sessionId}`} className="link hit-area">
              {t('line', {
                day: formatShortDay(startsAt, reader, now),
                time: formatTime(startsAt, reader),
                name: name ?? t('somebody'),
                calendar,
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
