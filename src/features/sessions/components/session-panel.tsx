'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { cityOf, dayParts, formatTime, zoneOffset } from '#client/format.ts'
import { DatePanel } from '#ui/date-panel.tsx'
import type { Session } from '../input.ts'
import { SessionWays } from './session-ways.tsx'
import { untilWords } from './until.ts'

/** When it is or was, on the reader's clock with the other side's beside it, and the way there. */
export function SessionPanel({ session, reader, now }: { session: Session; reader: Reader; now: number }) {
  const t = useTranslations('Sessions')
  const { startsAt, endsAt, status, place, placeDetail } = session
  const other = session.with
  const ahead = status === 'confirmed' && now < endsAt
  const range = t('range', { from: formatTime(startsAt, reader), to: formatTime(endsAt, reader) })
  const there = other && other.zone !== reader.zone ? other : null
  return (
    <DatePanel {...dayParts(startsAt, reader)} quiet={!ahead}>
      <p className="type-group">
        {ahead && now < startsAt ? t('rangeIn', { range, relative: untilWords(startsAt, reader, now) }) : range}
      </p>
      <div className={ahead ? 'mt-1 text-on-dyed-muted' : 'mt-1 text-text-muted'}>
        <p>
          {t('zone', { city: cityOf(reader.zone), offset: zoneOffset(reader.zone, startsAt, reader.locale) })}
          {there &&
            ` ${t('there', { other: there.name, city: cityOf(there.zone), time: formatTime(startsAt, { ...reader, zone: there.zone }) })}`}
        </p>
        {ahead && place !== 'video' && <p className="break-words">{t(`place.${place}`, { detail: placeDetail })}</p>}
        {session.endReason && (
          <p className="mt-2 break-words text-text">{t('reason', { reason: session.endReason })}</p>
        )}
      </div>
      {ahead && <SessionWays session={session} now={now} />}
    </DatePanel>
  )
}
