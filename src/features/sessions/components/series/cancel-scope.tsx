'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Radio } from '#ui/radio.tsx'
import type { InSeries, Session } from '../../input.ts'
import { within } from '../../series/cancellation/rules.ts'
import type { Scope } from '../../series/input.ts'

export type CancelWish = 'one' | Scope
const WISHES: CancelWish[] = ['one', 'following', 'all']

/** What a wish would cancel now: what is confirmed and ahead. */
export function cancelledBy(wish: CancelWish, { id, series }: Session, now: number): InSeries[] {
  const all = series?.sessions ?? []
  const meant = wish === 'one' ? all.filter((one) => one.id === id) : within(all, id, wish)
  return meant.filter(({ status, startsAt }) => status === 'confirmed' && now < startsAt)
}

type Props = {
  session: Session
  wish: CancelWish
  reader: Reader
  now: number
  onWish: (wish: CancelWish) => void
}

/** This one, this and the following, or all that are ahead; and what each of them costs. */
export function CancelScope({ session, wish, reader, now, onWish }: Props) {
  const t = useTranslations('Sessions')
  // What would cancel no more than another choice does is no choice.
  const counts = WISHES.map((one) => cancelledBy(one, session, now).length)
  const choices = WISHES.filter((_, n) => n === 0 || (counts[n] ?? 0) > (counts[n - 1] ?? 0))
  if (choices.length < 2) return null
  const cancelled = cancelledBy(wish, session, now)
  return (
    <div className="mb-4 grid gap-3">
      <fieldset className="grid gap-2">
        <legend className="type-label mb-1.5">{t('series.which')}</legend>
        {choices.map((one) => (
          <Radio key={one} name="wish" value={one} checked={wish === one} onChange={() => onWish(one)}>
            {t(`series.wish.${one}`, { count: counts[WISHES.indexOf(one)] ?? 0 })}
          </Radio>
        ))}
      </fieldset>
      {wish !== 'one' && (
        <ul aria-label={t('series.cancelled')} className="max-h-48 overflow-y-auto border-border border-t">
          {cancelled.map(({ id, startsAt, freeUntil }) => (
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
