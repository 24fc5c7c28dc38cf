'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Reader } from '#client/format.ts'
import { cityOf, dayParts, formatShortDay, formatTime, zoneOffset } from '#client/format.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { DatePanel } from '#ui/date-panel.tsx'
import type { Session } from '../../input.ts'
import { AddToCalendar } from '../add-to-calendar.tsx'
import { BookedDates } from '../series/booked-dates.tsx'

/** It is booked, or asked for: when, the calendars it goes to, and the way on. */
export function Booked({ session, reader }: { session: Session; reader: Reader }) {
  const t = useTranslations('Booking')
  const series = useTranslations('Series')
  const { id, name, startsAt, endsAt, place, requestExpiresAt } = session
  const isAsked = session.status === 'requested'
  const other = session.with?.name ?? ''
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="mx-auto max-w-3xl px-4 py-8 desk:py-14">
      <h1 ref={heading} tabIndex={-1} className="type-page outline-none">
        {isAsked
          ? t('asked.title', { other })
          : t('booked.title', { weekday: dayParts(startsAt, reader).weekday, other })}
      </h1>
      <p className="type-lead mt-1.5 mb-7">
        {session.series
          ? series('booked', { count: session.series.of, other })
          : isAsked && requestExpiresAt !== null
            ? t('asked.text', {
                other,
                day: formatShortDay(requestExpiresAt, reader, session.now),
                time: formatTime(requestExpiresAt, reader),
              })
            : t('booked.text', { other })}
      </p>
      <DatePanel {...dayParts(startsAt, reader)}>
        <p className="type-group">
          {t('range', { from: formatTime(startsAt, reader), to: formatTime(endsAt, reader) })}
        </p>
        <p className="mt-1 text-on-dyed-muted">
          {t('zoneIs', { city: cityOf(reader.zone), offset: zoneOffset(reader.zone, startsAt, reader.locale) })}
        </p>
        <p className="text-on-dyed-muted">{t('booked.what', { name, place: t(`place.${place}`) })}</p>
        <div className="mt-4.5 flex flex-wrap gap-2">
          {!isAsked && !session.series && <AddToCalendar session={session} variant="linen" />}
          <ButtonLink variant="linen-outline" href={`/sessions/${id}`}>
            {t('booked.open')}
          </ButtonLink>
        </div>
      </DatePanel>
      <BookedDates session={session} reader={reader} />
      <div className="mt-6">
        <ButtonLink href="/home">{t('booked.home')}</ButtonLink>
      </div>
    </div>
  )
}
