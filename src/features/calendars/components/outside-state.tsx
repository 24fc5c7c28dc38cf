'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatDay, formatRelative } from '#client/format.ts'
import type { OutsideCalendar } from '../outside/input.ts'

type Props = { calendar: OutsideCalendar; reader: Reader; now: number }

/** What is known of a calendar: what it blocks, when it was read, what is wrong and until when that does no harm. */
export function OutsideState({ calendar, reader, now }: Props) {
  const t = useTranslations('Calendars.in')
  const { succeededAt, nextLookAt, trouble, knownUntil, blocks, unread } = calendar
  const lost = knownUntil !== null && knownUntil <= now
  return (
    <div aria-live="polite" className="mt-1.5 flex flex-col gap-0.5 text-sm">
      {succeededAt === null ? (
        <p className="text-text-muted">{t('seenNever')}</p>
      ) : (
        <p>{t('blocks', { count: blocks })}</p>
      )}
      {succeededAt !== null && (
        <p className="text-text-muted">
          {t('seen', {
            when: formatRelative(succeededAt, reader, now),
            next: formatRelative(Math.max(nextLookAt, now), reader, now),
          })}
        </p>
      )}
      {trouble && <p className="text-danger">{t(`why.${trouble}`)}</p>}
      {knownUntil !== null && !lost && <p>{t('known', { day: formatDay(knownUntil, reader, now) })}</p>}
      {lost && <p className="text-danger">{t('forgotten')}</p>}
      {unread > 0 && <p className="text-text-muted">{t('unread', { count: unread })}</p>}
    </div>
  )
}
