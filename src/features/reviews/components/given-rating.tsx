import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay } from '#client/format.ts'
import { Stars } from '#ui/stars.tsx'
import type { Rating, SessionRating } from '../input.ts'

type Props = { rating: Rating; side: SessionRating['side']; reader: Reader; now: number; children?: ReactNode }

/** Stars and words as they were given. */
export function GivenRating({ rating: { stars, text, givenAt, changedAt }, side, reader, now, children }: Props) {
  const t = useTranslations('Ratings')
  const day = formatShortDay(changedAt ?? givenAt, reader, now)
  return (
    <>
      <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars value={stars} label={t('stars', { stars })} size={22} />
        <span className="text-sm text-text-muted">{t(changedAt === null ? 'given' : 'changed', { day })}</span>
      </div>
      {text ? (
        <p className="type-reading mt-3 whitespace-pre-line break-words">{text}</p>
      ) : (
        side === 'coach' && <p className="mt-3 text-text-muted">{t('noWords')}</p>
      )}
      {side === 'coach' && <p className="mt-3 text-sm text-text-muted">{t('coachOnly')}</p>}
      {children}
    </>
  )
}
