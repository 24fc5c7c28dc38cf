'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatMoney, formatShortDay, formatTime } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Facts } from '#ui/facts.tsx'
import { Link } from '#ui/link.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { Session } from '../input.ts'
import { SeriesSection } from './series/series-section.tsx'
import { SessionHistory } from './session-history.tsx'

type Props = { session: Session; reader: Reader; now: number }

/** With whom, on what terms, and what has happened. */
export function SessionAside({ session, reader, now }: Props) {
  const t = useTranslations('Sessions')
  const { minutes, priceMinor, currency, kind, freeUntil, moveUntil, side, status, place } = session
  const other = session.with
  const until = (at: number) => {
    const when = { day: formatShortDay(at, reader, now), time: formatTime(at, reader) }
    return at > now ? t('until', when) : t('untilOver', when)
  }
  return (
    <aside aria-label={t('aside')} className="grid gap-9">
      {other && (
        <div className="flex items-center gap-3.5">
          <Avatar id={other.id} name={other.name} size={56} />
          <div className="min-w-0">
            <p className="font-semibold text-md">{other.name}</p>
            {other.handle && (
              <Link href={`/coaches/${other.handle}`} className="link text-sm">
                {t('coachPage')}
              </Link>
            )}
          </div>
        </div>
      )}
      <section>
        <SectionHeading size="group">{t('terms')}</SectionHeading>
        <Facts
          className="border-border border-t"
          items={[
            { name: t('fact.kind'), value: t(`kind.${kind}`) },
            { name: t('fact.length'), value: t('minutes', { minutes }) },
            { name: t('fact.place'), value: t(`placeName.${place}`) },
            {
              name: t('fact.price'),
              value: priceMinor === 0 ? t('fact.free') : formatMoney(priceMinor, currency, reader.locale),
            },
            ...(status === 'confirmed'
              ? [
                  { name: t(`fact.freeUntil${side === 'coach' ? 'Theirs' : ''}`), value: until(freeUntil) },
                  { name: t(`fact.moveUntil${side === 'coach' ? 'Theirs' : ''}`), value: until(moveUntil) },
                ]
              : []),
          ]}
        />
      </section>
      <SeriesSection session={session} reader={reader} now={now} />
      <section>
        <SectionHeading size="group">{t('history')}</SectionHeading>
        <SessionHistory session={session} reader={reader} now={now} />
      </section>
    </aside>
  )
}
