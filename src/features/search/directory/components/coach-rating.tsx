import Star from 'lucide-react/icons/star'
import { getTranslations } from 'next-intl/server'
import type { CoachLine } from '../input.ts'

type Props = { rating: NonNullable<CoachLine['rating']>; locale: string }

/** What clients think: the average, and of how many. */
export async function CoachRating({ rating, locale }: Props) {
  const t = await getTranslations('Directory')
  const average = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    rating.average,
  )
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <Star size={14} className="flex-none self-center fill-chart-3 text-chart-3" />
      <span className="sr-only">{t('rated', { average })}</span>
      <span aria-hidden="true" className="font-semibold">
        {average}
      </span>
      <span className="text-text-muted">{t('ratings', { count: rating.ratings })}</span>
    </span>
  )
}
