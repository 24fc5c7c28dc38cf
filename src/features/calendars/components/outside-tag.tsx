'use client'
import { useTranslations } from 'next-intl'
import { StatusTag } from '#ui/status-tag.tsx'
import type { OutsideCalendar } from '../outside/input.ts'

type Props = { calendar: Pick<OutsideCalendar, 'looking' | 'trouble' | 'knownUntil'>; now: number }

/** How a calendar stands, in a word. */
export function OutsideTag({ calendar: { looking, trouble, knownUntil }, now }: Props) {
  const t = useTranslations('Calendars.in')
  if (looking) {
    return (
      <StatusTag tone="info" stitch="knot">
        {t('looking')}
      </StatusTag>
    )
  }
  if (!trouble) return <StatusTag tone="success">{t('ok')}</StatusTag>
  const lost = knownUntil !== null && knownUntil <= now
  return (
    <StatusTag tone={lost ? 'danger' : 'warning'} stitch="cross">
      {t(lost ? 'lost' : 'trouble')}
    </StatusTag>
  )
}
