import { getTranslations } from 'next-intl/server'
import { formatMoney } from '#client/format.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import type { CoachPage } from '../input.ts'
import { bookingPath } from './booking-path.ts'
import { usualOffering } from './usual-offering.ts'

type Props = CoachPage & {
  locale: string
  /** Until when cancelling is free, in minutes before the start. */
  freeUntilMin: number
}

/** What can be booked with this coach, with prices; each leads to booking it. */
export async function CoachOfferings({ coach, offerings, locale, freeUntilMin }: Props) {
  const t = await getTranslations('CoachPage')
  const usual = usualOffering(offerings)?.id
  return (
    <section className="mt-10 desk:mt-14">
      <h2 className="type-section mb-4">{t('offerings')}</h2>
      {offerings.length === 0 && (
        <p className="type-lead">
          {t.rich('nothingOffered', { name: coach.name, bdi: (words) => <bdi>{words}</bdi> })}
        </p>
      )}
      <ul className="border-border border-t">
        {offerings.map(({ id, name, description, minutes, place, priceMinor, currency }) => (
          <li key={id} className="flex items-center gap-3.5 border-border border-b py-3.5 desk:gap-5 desk:py-4.5">
            <div className="min-w-0 flex-1">
              <h3 dir="auto" className="type-group break-words">
                {name}
              </h3>
              <p className="mt-0.5 text-text-muted">{t('minutesAt', { minutes, place: t(`places.${place}`) })}</p>
              {description && (
                <p dir="auto" className="mt-0.5 whitespace-pre-line break-words text-text-muted">
                  {description}
                </p>
              )}
            </div>
            <p className="flex-none text-right">
              <span className="block font-serif text-xl/6 lining-nums">
                {priceMinor === 0 ? t('free') : formatMoney(priceMinor, currency, locale, { short: true })}
              </span>
              {priceMinor > 0 && <span className="text-sm text-text-muted">{t('perSession')}</span>}
            </p>
            <ButtonLink
              href={bookingPath(coach.handle, id)}
              size="sm"
              variant={id === usual ? 'soft' : 'secondary'}
              prefetch={false}
              aria-label={t('bookOffering', { offering: name })}
            >
              {t('book')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {offerings.length > 0 && (
        <p className="mt-3 text-sm text-text-muted">{t('cancel', { hours: Math.round(freeUntilMin / 60) })}</p>
      )}
    </section>
  )
}
