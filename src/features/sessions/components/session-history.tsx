'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Timeline } from '#ui/timeline.tsx'
import type { Session } from '../input.ts'

type Props = { session: Session; reader: Reader; now: number }

/** What has happened to a session, the latest first. */
export function SessionHistory({ session, reader, now }: Props) {
  const t = useTranslations('Sessions')
  const other = session.with?.name ?? t('somebody')
  const when = (at: number) => t('at', { day: formatShortDay(at, reader, now), time: formatTime(at, reader) })
  const { confirmedAt, endedAt, endedBy, outcome, side, endReason } = session
  const ended = endedAt !== null &&
    outcome !== null && {
      key: 'ended',
      when: when(endedAt),
      title:
        endedBy === 'loom'
          ? t(`ended.${outcome}`)
          : t(`ended.${endedBy}`, { other, late: String(outcome === 'late_cancelled') }),
      detail: endReason || undefined,
      on: true,
    }
  const booked = confirmedAt !== null && {
    key: 'booked',
    when: when(confirmedAt),
    title: side === 'client' ? t('booked.you') : t('booked.other', { other }),
    on: !ended,
  }
  return <Timeline label={t('history')} items={[ended, booked].filter((item) => item !== false)} />
}
