'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime, isoDay, zoneLabel } from '#client/format.ts'
import { cx } from '#ui/class-names.ts'
import { MoreLink } from '#ui/more-link.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Select } from '#ui/select.tsx'
import type { Preview as Slots, WeeklySchedule } from '../schedule/input.ts'
import { availabilityQueries } from './api.ts'

const DAYS_AHEAD = 14
const DAYS_SHOWN = 5
const SLOTS_SHOWN = 9
/** Changes rest this long, in milliseconds, before the server is asked. */
const PAUSE = 300

export type Bookable = { id: string; name: string; minutes: number }

type Props = {
  draft: WeeklySchedule
  bookable: Bookable[]
  initial: Slots
  reader: Reader
  now: number
  /** The coach's public page; null while they are not listed. */
  publicPage: string | null
}

/** What clients would see of the hours on the page, computed by the server from the hours as they are being changed. */
export function Preview({ draft, bookable, initial, reader, now, publicPage }: Props) {
  const t = useTranslations('Availability')
  const [offeringId, choose] = useState(bookable[0]?.id)
  const chosen = bookable.find(({ id }) => id === offeringId)
  const minutes = chosen?.minutes ?? initial.minutes
  const asked = useRested({ ...draft, minutes, days: DAYS_AHEAD })
  const [first] = useState(asked)
  const { data = initial, isError } = useQuery({
    ...availabilityQueries.preview.queryOptions({ input: asked }),
    ...(asked === first ? { initialData: initial } : {}),
    placeholderData: keepPreviousData,
  })
  const zoned = { ...reader, zone: draft.zone }
  const days = [...Map.groupBy(data.starts, (start) => isoDay(start, draft.zone))].slice(0, DAYS_SHOWN)
  const added = new Set(data.added)
  return (
    <aside
      aria-labelledby="preview"
      className="rail:sticky rail:top-6 rail:col-start-2 rail:row-span-2 rail:row-start-1"
    >
      <SectionHeading id="preview" className="mb-1.5">
        {t('preview')}
      </SectionHeading>
      {bookable.length > 1 && (
        <Select
          aria-label={t('previewOf')}
          value={offeringId}
          onChange={(event) => choose(event.target.value)}
          className="mt-2 mb-2"
        >
          {bookable.map(({ id, name, minutes: length }) => (
            <option key={id} value={id}>
              {t('offering', { name, minutes: length })}
            </option>
          ))}
        </Select>
      )}
      <p className="text-sm text-text-muted">
        {bookable.length > 1
          ? t('previewIn', { zone: zoneLabel(draft.zone, now, reader.locale) })
          : t('previewFor', {
              offering: chosen?.name ?? t('someSession'),
              minutes,
              zone: zoneLabel(draft.zone, now, reader.locale),
            })}
      </p>
      <p role="status" className="sr-only">
        {t('previewSaid', { slots: data.starts.length, added: data.added.length })}
      </p>
      {isError && <p className="mt-3 text-sm text-danger">{t('previewFailed')}</p>}
      <ul className="mt-3 border-border border-t">
        {days.map(([day, starts]) => {
          const fresh = starts.filter((start) => added.has(start)).length
          return (
            <li key={day} className="border-border border-b py-3.25">
              <div className="flex items-baseline justify-between gap-3">
                <span className="font-medium">{formatShortDay(starts[0] ?? now, zoned, now)}</span>
                {fresh > 0 && <span className="text-text-muted text-xs">{t('fresh', { count: fresh })}</span>}
              </div>
              <ul className="mt-2.25 grid grid-cols-3 gap-1.5">
                {starts.slice(0, SLOTS_SHOWN).map((start) => (
                  <li
                    key={start}
                    className={cx(
                      'grid h-8 place-items-center rounded-sm font-medium text-sm max-desk:h-11 max-desk:text-base',
                      added.has(start)
                        ? 'text-primary inset-ring-[1.5px] inset-ring-primary'
                        : 'bg-primary-soft text-on-primary-soft',
                    )}
                  >
                    {formatTime(start, zoned)}
                  </li>
                ))}
              </ul>
              {starts.length > SLOTS_SHOWN && (
                <p className="mt-1.5 text-text-muted text-xs">{t('more', { count: starts.length - SLOTS_SHOWN })}</p>
              )}
            </li>
          )
        })}
        {days.length === 0 && <li className="border-border border-b py-3.25 text-text-muted">{t('noSlots')}</li>}
      </ul>
      {publicPage && (
        <div className="mt-3">
          <MoreLink href={publicPage}>{t('publicPage')}</MoreLink>
        </div>
      )}
    </aside>
  )
}

/** The value once it has not changed for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  const said = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(said)), PAUSE)
    return () => clearTimeout(timer)
  }, [said])
  return rested
}
