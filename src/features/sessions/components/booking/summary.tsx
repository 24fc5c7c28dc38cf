'use client'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import MailQuestion from 'lucide-react/icons/mail-question-mark'
import MapPin from 'lucide-react/icons/map-pin'
import MessageCircleQuestion from 'lucide-react/icons/message-circle-question-mark'
import Phone from 'lucide-react/icons/phone'
import Undo from 'lucide-react/icons/undo-2'
import Video from 'lucide-react/icons/video'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Reader } from '#client/format.ts'
import { cityOf, formatDay, formatMoney, formatShortDay, formatTime, zoneOffset } from '#client/format.ts'
import type { Chosen } from './chosen.ts'

const ICONS = { video: Video, phone: Phone, address: MapPin }

type Props = {
  chosen: Chosen
  reader: Reader
  now: number
  /** The running countdown. */
  strip?: ReactNode
  /** The next step's button, and the ways back; hidden on phones, where the bar has them. */
  actions: ReactNode
}

/** The rail: what is being booked, as far as it is known. */
export function Summary({ chosen, reader, now, strip, actions }: Props) {
  const t = useTranslations('Booking')
  const { name, minutes, priceMinor, currency, place, onRequest, questions, startsAt, freeUntil, moveUntil } = chosen
  const Icon = ICONS[place]
  return (
    <aside
      aria-label={t('summary')}
      className="overflow-hidden rounded-lg border border-border bg-surface max-desk:mt-7 desk:sticky desk:top-6"
    >
      <div className="max-desk:hidden">{strip}</div>
      <div className="p-5">
        {startsAt === undefined ? (
          <p className="type-when">{t('pickFirst')}</p>
        ) : (
          <>
            <p className="type-when">
              {formatDay(startsAt, reader, now)}
              <br />
              {t('range', {
                from: formatTime(startsAt, reader),
                to: formatTime(startsAt + minutes * 60_000, reader),
              })}
            </p>
            <p className="mt-1.5 text-text-muted">
              {t('zoneIs', { city: cityOf(reader.zone), offset: zoneOffset(reader.zone, startsAt, reader.locale) })}
            </p>
          </>
        )}
        <p className="mt-4.5 flex justify-between gap-3 border-border border-t pt-4">
          <span>{t('review.what', { name, minutes })}</span>
          <span>{priceMinor === 0 ? t('free') : formatMoney(priceMinor, currency, reader.locale)}</span>
        </p>
        <div className="mt-4 grid gap-2 max-desk:hidden">{actions}</div>
        <ul className="mt-4.5 grid gap-2 text-sm text-text-muted">
          {freeUntil !== undefined && (
            <li className="flex items-start gap-2.5">
              <Undo size={16} className="mt-0.5 flex-none" />
              {freeUntil > now
                ? t('freeUntil', {
                    day: formatShortDay(freeUntil, reader, now),
                    time: formatTime(freeUntil, reader),
                  })
                : t('lateAtOnce')}
            </li>
          )}
          {moveUntil !== undefined && moveUntil > now && (
            <li className="flex items-start gap-2.5">
              <CalendarClock size={16} className="mt-0.5 flex-none" />
              {t('moveUntil', { day: formatShortDay(moveUntil, reader, now), time: formatTime(moveUntil, reader) })}
            </li>
          )}
          {onRequest && (
            <li className="flex items-start gap-2.5">
              <MailQuestion size={16} className="mt-0.5 flex-none" />
              {t('onRequest')}
            </li>
          )}
          {questions > 0 && (
            <li className="flex items-start gap-2.5">
              <MessageCircleQuestion size={16} className="mt-0.5 flex-none" />
              {t('asks', { count: questions })}
            </li>
          )}
          <li className="flex items-start gap-2.5">
            <Icon size={16} className="mt-0.5 flex-none" />
            {t(`where.${place}`)}
          </li>
        </ul>
      </div>
    </aside>
  )
}
