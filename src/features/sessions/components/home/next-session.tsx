'use client'
import Pencil from 'lucide-react/icons/pencil'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { cityOf, dayParts, formatTime, zoneOffset } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { DatePanel } from '#ui/date-panel.tsx'
import { MoreLink } from '#ui/more-link.tsx'
import type { Session } from '../../input.ts'
import { untilWords } from '../until.ts'

/** The one panel of the client's home. */
export function NextSession({ session, reader, now }: { session: Session; reader: Reader; now: number }) {
  const t = useTranslations('Home')
  const { id, name, startsAt, endsAt, agenda, place, side } = session
  const other = session.with
  return (
    <section aria-label={t('next.label')}>
      <DatePanel {...dayParts(startsAt, reader)}>
        <p className="text-on-dyed-muted">
          {now < startsAt ? t('next.in', { relative: untilWords(startsAt, reader, now) }) : t('next.running')}
        </p>
        <h2 className="type-section mt-1">{name}</h2>
        {other && (
          <p className="mt-2.5 flex items-center gap-2.5">
            <Avatar id={other.id} name={other.name} size={28} />
            {other.name}
          </p>
        )}
        <p className="mt-2.5 text-on-dyed-muted">
          {t('next.when', {
            from: formatTime(startsAt, reader),
            to: formatTime(endsAt, reader),
            city: cityOf(reader.zone),
            offset: zoneOffset(reader.zone, startsAt, reader.locale),
            place: t(`place.${place}`),
          })}
        </p>
        <div className="mt-5.5 flex flex-wrap gap-2">
          {side === 'client' && (
            <ButtonLink variant="linen" href={`/sessions/${id}#agenda`} icon={<Pencil size={16} />}>
              {t(agenda ? 'next.changeAgenda' : 'next.writeAgenda')}
            </ButtonLink>
          )}
          <ButtonLink variant={side === 'client' ? 'linen-outline' : 'linen'} href={`/sessions/${id}`}>
            {t('next.open')}
          </ButtonLink>
        </div>
      </DatePanel>
      <div className="mt-3 text-right">
        <MoreLink href="/sessions">{t('next.all')}</MoreLink>
      </div>
    </section>
  )
}
