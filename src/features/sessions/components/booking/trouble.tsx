'use client'
import Clock from 'lucide-react/icons/clock'
import { useTranslations } from 'next-intl'
import { codeOf } from '#client/api-error.ts'
import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { Banner } from '#ui/banner.tsx'
import { BannerAction } from '#ui/banner-action.tsx'
import type { NearestTimes as Nearest } from '../../input.ts'
import { NearestTimes } from './nearest-times.tsx'

type Props = {
  /** The hold ran out, and these times are near it. */
  over: number[] | null
  /** What was refused last, and for which start. */
  refused: { error: unknown; startsAt: number | undefined } | null
  reader: Reader
  now: number
  busy: boolean
  onPick: (startsAt: number) => void
}

/** What went wrong with the time, what it means, and what to do. Nothing that was typed is lost. */
export function Trouble({ over, refused, reader, now, busy, onPick }: Props) {
  const t = useTranslations('Booking')
  const problem = useProblem()
  const code = refused && codeOf(refused.error)
  if (refused && code !== 'hold_expired') {
    const { nearest = [] } = ((refused.error as { data?: unknown }).data ?? {}) as Partial<Nearest>
    const isTaken = code === 'slot_taken' && refused.startsAt !== undefined
    return (
      <Banner
        role="alert"
        tone="warning"
        className="mt-5"
        icon={<Clock size={18} />}
        title={isTaken ? t('taken', { time: formatTime(refused.startsAt ?? 0, reader) }) : undefined}
        action={code === 'too_many_holds' ? <BannerAction href="/home">{t('toHolds')}</BannerAction> : undefined}
      >
        {isTaken ? t('takenText') : problem(refused.error)}
        <NearestTimes starts={nearest} {...{ reader, now, busy, onPick }} />
      </Banner>
    )
  }
  if (!over) return null
  return (
    <Banner role="alert" tone="highlight" className="mt-5" icon={<Clock size={18} />} title={t('over')}>
      {t('overText')}
      <NearestTimes starts={over} {...{ reader, now, busy, onPick }} />
    </Banner>
  )
}
