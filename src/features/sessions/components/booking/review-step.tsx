'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { cityOf, formatDay, formatMoney, formatTime, zoneLabel, zoneOffset } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { Facts } from '#ui/facts.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLater } from '#ui/use-later.ts'
import type { Session } from '../../input.ts'
import { AnswerList } from '../answers/answer-list.tsx'
import type { RepeatPartProps } from '../series/repeat-part.tsx'
import type { Written } from './use-written.ts'

type Props = {
  session: Session
  coach: { name: string; zone: string }
  written: Pick<Written, 'agenda' | 'asked'>
  reader: Reader
  now: number
  /** Whether it is to be repeated; null for what cannot be. */
  repeat: Omit<RepeatPartProps, 'session' | 'coach' | 'reader' | 'now'> | null
  onTime: () => void
  onAgenda: () => void
}

const load = () => import('../series/repeat-part.tsx').then((m) => m.RepeatPart)

/** Everything once more, before it is confirmed. */
export function ReviewStep({ session, coach, written, reader, now, repeat, onTime, onAgenda }: Props) {
  const t = useTranslations('Booking')
  const RepeatPart = useLater(load)
  const { agenda, asked } = written
  const { startsAt, endsAt, name, minutes, place, priceMinor, currency } = session
  const theirs = { ...reader, zone: coach.zone }
  return (
    <div className="mt-7 max-w-(--reading-max)">
      <Facts
        className="border-border border-t"
        items={[
          { name: t('review.session'), value: t('review.what', { name, minutes }) },
          { name: t('review.with'), value: coach.name },
          {
            name: t('review.when'),
            value: (
              <>
                <p>{formatDay(startsAt, reader, now)}</p>
                <p>{t('range', { from: formatTime(startsAt, reader), to: formatTime(endsAt, reader) })}</p>
                <p className="text-text-muted">
                  {t('zoneIs', { city: cityOf(reader.zone), offset: zoneOffset(reader.zone, startsAt, reader.locale) })}
                </p>
                {coach.zone !== reader.zone && (
                  <p className="text-text-muted">
                    {t('theirTime', {
                      time: formatTime(startsAt, theirs),
                      zone: zoneLabel(coach.zone, startsAt, reader.locale),
                    })}
                  </p>
                )}
              </>
            ),
          },
          { name: t('review.where'), value: t(`where.${place}`) },
          {
            name: t('review.price'),
            value: priceMinor === 0 ? t('free') : formatMoney(priceMinor, currency, reader.locale),
          },
          ...(asked.length > 0 ? [{ name: t('review.answers'), value: <AnswerList asked={asked} /> }] : []),
          {
            name: t('review.agenda'),
            value: agenda.trim() ? (
              <p className="whitespace-pre-wrap break-words">{agenda.trim()}</p>
            ) : (
              t('review.noAgenda')
            ),
          },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={onTime}>{t('review.changeTime')}</Button>
        <Button onClick={onAgenda}>{t(asked.length > 0 ? 'review.changeAnswers' : 'review.changeAgenda')}</Button>
      </div>
      {repeat &&
        (RepeatPart ? (
          <RepeatPart {...{ session, coach, reader, now, ...repeat }} />
        ) : (
          <Skeleton className="mt-9 h-20" />
        ))}
    </div>
  )
}
