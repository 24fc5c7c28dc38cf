'use client'
import { useTranslations } from 'next-intl'
import { cityOf } from '#client/format.ts'
import { StatusTag } from '#ui/status-tag.tsx'
import { changedDates, dateOf } from '../dates/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import type { FullSchedule } from '../schedule/input.ts'
import type { ClockWords } from './clock-words.ts'
import { DatedSection } from './dated-section.tsx'
import type { Booked, Opened } from './opened.ts'

type Props = {
  schedule: FullSchedule
  today: number
  booked: Booked[]
  words: ClockWords
  onChange: (part: Partial<FullSchedule>) => void
  onOpen: (opened: Opened) => void
}

const TAGS = {
  extra: ['success', 'solid'],
  instead: ['warning', 'running'],
  closed: ['danger', 'cross'],
} as const

/** What differs from the usual weeks, from today on: single dates, time off and trips. */
export function Coming({ schedule, today, booked, words, onChange, onOpen }: Props) {
  const t = useTranslations('Availability')
  const { exceptions, timeOff, trips } = schedule
  const from = dateOf(today)
  const ahead = <T extends { firstDate: string; lastDate: string }>(list: readonly T[]) =>
    list
      .map((one, at) => ({ one, at }))
      .filter(({ one }) => one.lastDate >= from)
      .sort((a, b) => a.one.firstDate.localeCompare(b.one.firstDate))
  const bookedIn = ({ firstDate, lastDate }: { firstDate: string; lastDate: string }) => {
    // Near enough for a count: the save asks the server, to the minute.
    const [first, last] = [dayNumber(firstDate), dayNumber(lastDate) + 1].map((day) => day * 86_400_000)
    return booked.filter(({ startsAt }) => startsAt >= (first ?? 0) && startsAt < (last ?? 0)).length
  }
  return (
    <div className="grid content-start gap-9">
      <DatedSection
        title={t('dates.title')}
        add={t('dates.add')}
        none={t('dates.none')}
        onAdd={() => onOpen({ about: 'date', date: from, kind: null })}
        rows={changedDates(exceptions)
          .filter(({ date }) => date >= from)
          .map(({ date, kind, lines }) => ({
            key: `${date} ${kind}`,
            tag: (
              <StatusTag tone={TAGS[kind][0]} stitch={TAGS[kind][1]}>
                {t(`dates.${kind}`)}
              </StatusTag>
            ),
            when: words.date(date),
            what: lines.map(words.range).join(', '),
            onChange: () => onOpen({ about: 'date', date, kind }),
            onRemove: () =>
              onChange({ exceptions: exceptions.filter((one) => one.date !== date || one.kind !== kind) }),
          }))}
      />
      <DatedSection
        title={t('away.title')}
        add={t('away.add')}
        none={t('away.none')}
        onAdd={() => onOpen({ about: 'away', at: null, date: from })}
        rows={ahead(timeOff).map(({ one, at }) => ({
          key: `${one.firstDate} ${one.lastDate} ${at}`,
          when: words.dates(one),
          detail: (
            <>
              {one.note || t('away.noNote')}
              {bookedIn(one) > 0 && <span className="block">{t('away.booked', { count: bookedIn(one) })}</span>}
            </>
          ),
          onChange: () => onOpen({ about: 'away', at, date: from }),
          onRemove: () => onChange({ timeOff: timeOff.filter((_, index) => index !== at) }),
        }))}
      />
      <DatedSection
        title={t('trips.title')}
        add={t('trips.add')}
        none={t('trips.none')}
        onAdd={() => onOpen({ about: 'trip', at: null, date: from })}
        rows={ahead(trips).map(({ one, at }) => ({
          key: `${one.firstDate} ${one.lastDate} ${at}`,
          when: words.dates(one),
          detail: t('elsewhere', { city: cityOf(one.zone) }),
          onChange: () => onOpen({ about: 'trip', at, date: from }),
          onRemove: () => onChange({ trips: trips.filter((_, index) => index !== at) }),
        }))}
      />
    </div>
  )
}
