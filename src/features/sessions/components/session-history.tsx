'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Timeline } from '#ui/timeline.tsx'
import type { Change, Session } from '../input.ts'

type Props = { session: Session; reader: Reader; now: number }

/** What has happened to a session, by whom and when, the latest first. */
export function SessionHistory({ session, reader, now }: Props) {
  const t = useTranslations('Sessions')
  const other = session.with?.name ?? t('somebody')
  const when = (at: number) => t('at', { day: formatShortDay(at, reader, now), time: formatTime(at, reader) })
  const title = ({ what, by, outcome }: Change) => {
    const settled = outcome && !outcome.endsWith('cancelled')
    if (what === 'corrected')
      return t(`corrected.${by === 'you' ? 'you' : 'other'}`, { other, how: t(`ended.${outcome}`) })
    if (what !== 'ended') return t(`change.${what}.${by}`, { other })
    return by === 'loom' || settled
      ? t(`ended.${outcome}`)
      : t(`ended.${by}`, { other, late: String(outcome === 'late_cancelled') })
  }
  const detail = ({ what, from, to, words }: Change) => {
    if (what === 'moved' && from !== null && to !== null) return t('fromTo', { from: when(from), to: when(to) })
    return words || undefined
  }
  const items = session.changes.map((change, nth) => ({
    key: `${nth}`,
    when: when(change.at),
    title: title(change),
    detail: detail(change),
    on: nth === session.changes.length - 1,
  }))
  return <Timeline label={t('history')} items={items.reverse()} />
}
