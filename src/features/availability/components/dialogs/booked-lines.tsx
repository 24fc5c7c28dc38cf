'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { cx } from '#ui/class-names.ts'
import type { Booked } from '../opened.ts'

type Props = {
  sessions: Booked[]
  /** How many there are besides. */
  more: number
  reader: Reader
  now: number
  /** On whose clock it is shown first, where that is another one. */
  before?: Reader
}

const SHOWN = 8

/** Booked sessions, a line each: with whom and when; `before` shows their time on another clock as well. */
export function BookedLines({ sessions, more, reader, now, before }: Props) {
  const t = useTranslations('Availability')
  const when = (at: number, on: Reader) => `${formatShortDay(at, on, now)}, ${formatTime(at, on)}`
  const rest = more + Math.max(0, sessions.length - SHOWN)
  return (
    <ul className="border-border border-t">
      {sessions.slice(0, SHOWN).map(({ id, name, with: who, startsAt }) => (
        <li
          key={id}
          className={cx(
            'border-border border-b py-2.25',
            !before && 'flex flex-wrap items-baseline justify-between gap-x-4',
          )}
        >
          <span className="font-medium">{who ? t('booked.with', { name, who }) : name}</span>
          <span className={cx('text-sm text-text-muted', before && 'block')}>
            {before
              ? t('booked.becomes', { from: when(startsAt, before), to: when(startsAt, reader) })
              : when(startsAt, reader)}
          </span>
        </li>
      ))}
      {rest > 0 && <li className="py-2.25 text-sm text-text-muted">{t('more', { count: rest })}</li>}
    </ul>
  )
}
