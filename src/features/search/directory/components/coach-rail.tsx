import Globe from 'lucide-react/icons/globe'
import Phone from 'lucide-react/icons/phone'
import { getTranslations } from 'next-intl/server'
import { localised } from '#client/localised.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { Link } from '#ui/link.tsx'
import { MoreLink } from '#ui/more-link.tsx'
import type { CoachPage } from '../input.ts'
import { bookingPath } from './booking-path.ts'
import { RailAway } from './rail-away.tsx'
import { RailNone } from './rail-none.tsx'
import { railWords } from './rail-words.ts'
import { readRail } from './read-rail.ts'
import { SlotRail } from './slot-rail.tsx'
import { TimesNote } from './times-note.tsx'
import { usualOffering } from './usual-offering.ts'

type Props = { page: CoachPage; now: number; reader: GivenReader }

/** Beside the page of a coach: when they are free next, and the way to booking it. */
export async function CoachRail({ page, now, reader }: Props) {
  const t = await getTranslations('CoachPage')
  const { coach, offerings } = page
  const { locale } = reader
  const shown = await readRail(page, { locale, free: t('free') })
  const first = offerings.find(({ priceMinor, kind }) => priceMinor === 0 && kind === 'discovery')
  const [away] = shown[0]?.away ?? []
  const words = railWords(t, coach.name)
  return (
    <aside
      aria-label={words.label}
      className="rounded-lg border border-border bg-surface px-4 py-5 max-desk:mt-6 desk:col-start-2 desk:row-span-2 desk:row-start-1 desk:p-6 desk:[@media(min-height:44rem)]:sticky desk:[@media(min-height:44rem)]:top-6"
    >
      {shown.length === 0 ? (
        <RailNone name={coach.name} />
      ) : (
        <SlotRail
          action={localised(`/book/${coach.handle}`, locale)}
          offerings={shown}
          usual={usualOffering(offerings)?.id}
          {...{ now, reader, words }}
        >
          <div className="mt-3.5 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-sm">
            <MoreLink href={`/book/${coach.handle}`}>{t('rail.all')}</MoreLink>
            <span className="inline-flex items-center gap-1.5 text-text-muted">
              <Globe size={14} />
              <TimesNote {...{ now, reader }} words="{zone}" />
            </span>
          </div>
          {away && <RailAway {...{ away, reader, now }} name={coach.name} />}
          {first && first.id !== usualOffering(offerings)?.id && (
            <div className="mt-4.5 flex gap-2.5 border-border border-t pt-3.5 text-sm text-text-muted">
              <Phone size={16} className="mt-0.5" />
              <p>
                {t.rich('rail.unsure', {
                  offering: first.name,
                  minutes: first.minutes,
                  bdi: (words) => <bdi>{words}</bdi>,
                })}{' '}
                <Link href={bookingPath(coach.handle, first.id)} prefetch={false} className="link">
                  {t('rail.unsureLink')}
                </Link>
              </p>
            </div>
          )}
        </SlotRail>
      )}
    </aside>
  )
}
