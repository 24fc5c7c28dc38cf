'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { dayParts, formatTime } from '#client/format.ts'
import type { PartOfDay } from '../../booking/rules.ts'
import { partOfDay } from '../../booking/rules.ts'
import { SlotButton } from './slot-button.tsx'

type Props = {
  /** Free times of one day, with the one held and those struck. */
  starts: number[]
  chosen: number | undefined
  struck: number[]
  reader: Reader
  busy: boolean
  onPick: (startsAt: number) => void
}

const PARTS: PartOfDay[] = ['morning', 'afternoon', 'evening']

/** The times of one day, by part of the day on the reader's clock. */
export function DaySlots({ starts, chosen, struck, reader, busy, onPick }: Props) {
  const t = useTranslations('Booking')
  const [first] = starts
  if (first === undefined) return null
  const { weekday, day } = dayParts(first, reader)
  return (
    <section aria-label={t('times')}>
      <h2 className="type-group mb-3.5">{t('day', { weekday, day })}</h2>
      {PARTS.map((part) => {
        const inPart = starts.filter((start) => partOfDay(hourOf(start, reader)) === part)
        if (inPart.length === 0) return null
        return (
          <div key={part} className="mb-4">
            <h3 className="mb-2 font-medium text-sm text-text-muted">{t(`part.${part}`)}</h3>
            <div className="grid grid-cols-3 gap-2 desk:grid-cols-2">
              {inPart.map((start) => {
                const time = formatTime(start, reader)
                const taken = struck.includes(start)
                return (
                  <SlotButton
                    key={start}
                    time={time}
                    state={taken ? 'taken' : start === chosen ? 'chosen' : 'free'}
                    label={taken ? t('justTaken', { time }) : undefined}
                    busy={busy}
                    onPick={() => onPick(start)}
                  />
                )
              })}
            </div>
          </div>
        )
      })}
    </section>
  )
}

const hourOf = (at: number, { zone }: Reader) =>
  Number(formatTime(at, { locale: 'en', zone, hourCycle: 'h23' }).slice(0, 2))
