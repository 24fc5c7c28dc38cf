import ChevronRight from 'lucide-react/icons/chevron-right'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatMoney, formatShortDay, formatTime } from '#client/format.ts'
import type { RateChange } from '#features/practice/rate/input.ts'
import { Timeline } from '#ui/timeline.tsx'

type Props = {
  history: RateChange[]
  /** What held while there was none. */
  noneLabel: string
  reader: Reader
  now: number
}

/** What a rate was from when on, the newest first; nothing while it was never changed. */
export function RateHistory({ history, noneLabel, reader, now }: Props) {
  const t = useTranslations('Rates')
  if (history.length < 2) return null
  return (
    <details className="group mt-5">
      <summary className="hit-area inline-flex cursor-pointer list-none items-center gap-1.5 font-medium text-sm text-text-muted hover:text-text">
        <ChevronRight size={16} className="group-open:rotate-90" />
        {t('history', { count: history.length - 1 })}
      </summary>
      <div className="mt-4">
        <Timeline
          label={t('historyLabel')}
          items={history.map(({ minor, currency, from }, index) => ({
            key: String(from),
            when: t('from', { day: formatShortDay(from, reader, now), time: formatTime(from, reader) }),
            title: minor === null ? noneLabel : t('amount', { price: formatMoney(minor, currency, reader.locale) }),
            on: index === 0,
          }))}
        />
      </div>
    </details>
  )
}
