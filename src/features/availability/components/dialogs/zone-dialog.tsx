'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { cityOf, zoneLabel } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioCard } from '#ui/radio-card.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'
import { clockShift, keepMoments } from '../../rezone/rules.ts'
import type { Booked } from '../opened.ts'
import { BookedLines } from './booked-lines.tsx'
import type { DialogProps } from './dialog-props.ts'

type Props = DialogProps & { zone: string; booked: Booked[]; reader: Reader; now: number }

/** Another clock for good: what becomes of the hours, and where booked sessions then stand on it. */
export function ZoneDialog({ schedule, words, zone, booked, reader, now, onClose, onChange }: Props) {
  const t = useTranslations('Availability')
  const [keep, setKeep] = useState<'times' | 'moments'>('times')
  const at = Math.floor(now / 60_000)
  const shift = clockShift(schedule.zone, zone, at)
  const minute = schedule.rules[0]?.startMin ?? 540
  const [here, there] = [words.time(minute), words.time((((minute + shift) % 1440) + 1440) % 1440)]
  const cities = { from: cityOf(schedule.zone), to: cityOf(zone) }
  return (
    <Dialog
      open
      sheet
      size="md"
      onOpenChange={onClose}
      title={t('zone.title', { zone: zoneLabel(zone, now, reader.locale) })}
      actions={
        <>
          <Button onClick={onClose}>{t('zone.back', cities)}</Button>
          <Button
            variant="primary"
            onClick={() => {
              onChange(keep === 'times' ? { zone } : keepMoments(schedule, zone, at))
              onClose()
            }}
          >
            {t('zone.done')}
          </Button>
        </>
      }
    >
      <RadioCards label={t('zone.question')} className="*:flex-col">
        <RadioCard
          name="keep"
          title={t('zone.times')}
          detail={t('zone.timesDetail', { ...cities, here })}
          checked={keep === 'times'}
          onChange={() => setKeep('times')}
        />
        <RadioCard
          name="keep"
          title={t('zone.moments')}
          detail={t('zone.momentsDetail', { ...cities, here, there })}
          checked={keep === 'moments'}
          onChange={() => setKeep('moments')}
        />
      </RadioCards>
      {keep === 'moments' && <p className="mt-2 text-sm text-text-muted">{t('zone.momentsNote')}</p>}
      <h3 className="type-label mt-5 mb-1.5">
        {booked.length > 0 ? t('zone.booked', { count: booked.length }) : t('zone.nothingBooked')}
      </h3>
      {booked.length > 0 && (
        <BookedLines
          sessions={booked}
          more={0}
          reader={{ ...reader, zone }}
          before={{ ...reader, zone: schedule.zone }}
          now={now}
        />
      )}
    </Dialog>
  )
}
