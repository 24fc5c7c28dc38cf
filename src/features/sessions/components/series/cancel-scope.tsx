'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import type { Session } from '../../input.ts'
import { ScopeChoice } from './scope-choice.tsx'
import type { Wish } from './wish.ts'
import { meantBy } from './wish.ts'

type Props = {
  session: Session
  wish: Wish
  reader: Reader
  now: number
  onWish: (wish: Wish) => void
}

/** How much of a series is cancelled; and what each of it costs. */
export function CancelScope({ session, wish, reader, now, onWish }: Props) {
  const t = useTranslations('Sessions')
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      <ScopeChoice countOf={(one) => meantBy(one, session, now).length} {...{ wish, onWish }} />
      {wish !== 'one' && (
        <ul aria-label={t('series.cancelled')} className="max-h-48 overflow-y-auto border-border border-t">
          {meantBy(wish, session, now).map(({ id, startsAt, freeUntil }) => (
            <li key={id} className="flex justify-between gap-3 border-border border-b py-1.5 text-sm">
              <span>{t('at', { day: formatShortDay(startsAt, reader, now), time: formatTime(startsAt, reader) })}</span>
              {session.side === 'client' && (
                <span className={now <= freeUntil ? 'text-text-muted' : 'text-danger'}>
                  {t(now <= freeUntil ? 'series.free' : 'series.late')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
