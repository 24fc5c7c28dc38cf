'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Link } from '#ui/link.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { Session } from '../../input.ts'

/** The sessions that were booked together with this one, by their starts, and the way to each. */
export function SeriesSection({ session, reader, now }: { session: Session; reader: Reader; now: number }) {
  const t = useTranslations('Sessions')
  const { id, series } = session
  if (!series) return null
  return (
    <section>
      <SectionHeading size="group">{t('series.heading', { number: series.number, of: series.of })}</SectionHeading>
      <ol className="border-border border-t">
        {series.sessions.map((one) => {
          const when = t('at', {
            day: formatShortDay(one.startsAt, reader, now),
            time: formatTime(one.startsAt, reader),
          })
          return (
            <li key={one.id} className="flex min-h-11 items-center justify-between gap-3 border-border border-b py-2">
              {one.id === id ? (
                <span aria-current="page" className="font-semibold">
                  {when}
                </span>
              ) : (
                <Link href={`/sessions/${one.id}`} className="link">
                  {when}
                </Link>
              )}
              <span className="text-sm text-text-muted">
                {one.id === id ? t('series.this') : one.outcome && t(`state.${one.outcome}`)}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
