'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { MoreLink } from '#ui/more-link.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'

/** When clients can book next. */
export function NextFree({ nextFree, reader, now }: { nextFree: number | null; reader: Reader; now: number }) {
  const t = useTranslations('Home')
  return (
    <section aria-labelledby="free-heading">
      <SectionHeading id="free-heading" aside={<MoreLink href="/availability">{t('free.hours')}</MoreLink>}>
        {t('free.title')}
      </SectionHeading>
      <p className={nextFree === null ? 'text-text-muted' : 'type-when'}>
        {nextFree === null
          ? t('free.none')
          : t('free.at', { day: formatShortDay(nextFree, reader, now), time: formatTime(nextFree, reader) })}
      </p>
    </section>
  )
}
