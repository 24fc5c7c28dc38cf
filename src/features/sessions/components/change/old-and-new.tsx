'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Reader } from '#client/format.ts'
import { cityOf, formatDay, formatTime, zoneOffset } from '#client/format.ts'

type Props = {
  reader: Reader
  now: number
  /** When it begins now, and for how long. */
  startsAt: number
  minutes: number
  chosen: number | undefined
  /** What else becomes of it, while that may change. */
  more?: string | undefined
  action: ReactNode
  trouble?: ReactNode
}

const MINUTE_MS = 60_000

/** What it was beside what it would be, both on the reader's clock with its offset: it may change between them. */
export function OldAndNew({ reader, now, startsAt, minutes, chosen, more, action, trouble }: Props) {
  const t = useTranslations('Changes')
  const when = (at: number) => (
    <>
      <span className="type-group block">{formatDay(at, reader, now)}</span>
      <span className="block">
        {t('range', { from: formatTime(at, reader), to: formatTime(at + minutes * MINUTE_MS, reader) })}
      </span>
      <span className="block text-sm text-text-muted">
        {t('zone', { city: cityOf(reader.zone), offset: zoneOffset(reader.zone, at, reader.locale) })}
      </span>
    </>
  )
  return (
    <aside
      aria-label={t('oldAndNew')}
      className="rounded-lg border border-border bg-surface p-5 rail:sticky rail:top-6"
    >
      <dl className="grid gap-4">
        <div>
          <dt className="mb-1 text-sm text-text-muted">{t('was')}</dt>
          <dd>{when(startsAt)}</dd>
        </div>
        <div className="border-border border-t pt-4">
          <dt className="mb-1 text-sm text-text-muted">{t('willBe')}</dt>
          <dd aria-live="polite" className="min-h-18">
            {chosen === undefined ? <span className="text-text-muted">{t('pickOne')}</span> : when(chosen)}
          </dd>
        </div>
      </dl>
      <p role="status" className="text-sm text-text-muted not-empty:mt-4">
        {more}
      </p>
      <div className="mt-4 grid gap-2">
        {trouble}
        {action}
      </div>
    </aside>
  )
}
