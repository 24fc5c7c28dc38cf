import { getTranslations } from 'next-intl/server'
import { formatMoney } from '#client/format.ts'
import type { CoachLine } from '../input.ts'

/** What an hour with a coach costs at the least: one figure to compare and filter by, whatever lengths they offer. */
export async function CoachPrice({ rate, locale }: { rate: CoachLine['rate']; locale: string }) {
  if (!rate || rate.minor === 0) return null
  const t = await getTranslations('Directory')
  return (
    <span className="whitespace-nowrap text-sm text-text-muted">
      {t.rich('perHour', {
        price: formatMoney(rate.minor, rate.currency, locale, { short: true }),
        strong: (words) => <span className="font-semibold text-[1rem] text-text">{words}</span>,
      })}
    </span>
  )
}
