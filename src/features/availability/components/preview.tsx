'use client'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Globe from 'lucide-react/icons/globe'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { isoDay } from '#client/format.ts'
import { useZoneOptions } from '#client/use-zone-options.ts'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { MoreLink } from '#ui/more-link.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Select } from '#ui/select.tsx'
import { dateOf } from '../dates/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import type { FullSchedule, Preview as Slots } from '../schedule/input.ts'
import type { ClockWords } from './clock-words.ts'
import { PreviewDay } from './preview-day.tsx'
import { DAYS_AHEAD, usePreview } from './use-preview.ts'

const WEEKS = DAYS_AHEAD / 7

export type Bookable = { id: string; name: string; minutes: number }

type Props = {
  draft: FullSchedule
  bookable: Bookable[]
  initial: Slots
  reader: Reader
  words: ClockWords
  now: number
  /** The coach's public page; null while they are paused. */
  publicPage: string | null
}

/**
 * What clients would see of the hours on the page in the next four weeks, on a clock to choose, computed by the server
 * from the hours as they are being changed.
 */
export function Preview({ draft, bookable, initial, reader, words, now, publicPage }: Props) {
  const t = useTranslations('Availability')
  const [offeringId, choose] = useState(bookable[0]?.id)
  const [zone, setZone] = useState(reader.zone)
  const [week, setWeek] = useState(0)
  const chosen = bookable.find(({ id }) => id === offeringId)
  const minutes = chosen?.minutes ?? initial.minutes
  const { slots, isError } = usePreview(draft, minutes, initial)
  const zoned = { ...reader, zone }
  const byDay = Map.groupBy(slots.starts, (start) => isoDay(start, zone))
  const added = new Set(slots.added)
  const first = dayNumber(isoDay(now, zone)) + week * 7
  const dates = Array.from({ length: 7 }, (_, at) => dateOf(first + at))
  const isOff = (date: string) => draft.timeOff.some(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate)
  return (
    <aside
      aria-labelledby="preview"
      className="rail:sticky rail:top-6 rail:col-start-2 rail:row-span-2 rail:row-start-1"
    >
      <SectionHeading id="preview" className="mb-1.5">
        {t('preview')}
      </SectionHeading>
      {bookable.length > 1 ? (
        <Select
          aria-label={t('previewOf')}
          value={offeringId}
          onChange={(event) => choose(event.target.value)}
          className="mt-2"
        >
          {bookable.map(({ id, name, minutes: length }) => (
            <option key={id} value={id}>
              {t('offering', { name, minutes: length })}
            </option>
          ))}
        </Select>
      ) : (
        <p className="text-sm text-text-muted">{t('offering', { name: chosen?.name ?? t('someSession'), minutes })}</p>
      )}
      <Field label={t('seenFrom')} className="mt-3">
        <Combobox
          options={useZoneOptions(zone, now)}
          value={zone}
          onValueChange={setZone}
          label={t('seenFrom')}
          emptyLabel={t('noClock')}
          start={<Globe size={16} />}
        />
      </Field>
      <p role="status" className="sr-only">
        {t('previewSaid', { slots: slots.starts.length, added: slots.added.length })}
      </p>
      <div className="mt-3 flex items-center justify-between gap-2">
        <p className="min-w-0 text-sm">
          <span className="font-medium">{t('weekOf', { week: week + 1, weeks: WEEKS })}</span>
          {slots.added.length > 0 && (
            <span className="block text-text-muted text-xs">{t('freshInAll', { count: slots.added.length })}</span>
          )}
        </p>
        <div className="-mr-1.5 flex flex-none">
          <IconButton size="sm" label={t('weeks.previous')} disabled={week === 0} onClick={() => setWeek(week - 1)}>
            <ChevronLeft size={16} />
          </IconButton>
          <IconButton
            size="sm"
            label={t('weeks.following')}
            disabled={week === WEEKS - 1}
            onClick={() => setWeek(week + 1)}
          >
            <ChevronRight size={16} />
          </IconButton>
        </div>
      </div>
      {isError && <p className="mt-2 text-sm text-danger">{t('previewFailed')}</p>}
      <ul aria-label={t('preview')} className="mt-1.5 border-border border-t">
        {dates.map((date) => (
          <PreviewDay
            key={date}
            name={words.date(date)}
            starts={byDay.get(date) ?? []}
            added={added}
            none={isOff(date) ? t('off') : t('noTimes')}
            reader={zoned}
          />
        ))}
      </ul>
      {publicPage && (
        <div className="mt-3">
          <MoreLink href={publicPage}>{t('publicPage')}</MoreLink>
        </div>
      )}
    </aside>
  )
}
