import { getTranslations } from 'next-intl/server'
import { blanks } from '#client/fill.ts'
import { formatMoney } from '#client/format.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { Link } from '#ui/link.tsx'
import { FreeCoach } from './free-coach.tsx'
import type { FreeCoachLine } from './soonest.ts'
import { TimesNote } from './times-note.tsx'

type Props = {
  /** Those who are free soonest, in that order. */
  coaches: FreeCoachLine[]
  /** How many there are to see in all. */
  total: number
  /** Whether there is a directory that shows all of them. */
  directory: boolean
  now: number
  reader: GivenReader
}

/** The coaches who are free next, with the way to all of them. */
export async function FreeList({ coaches, total, directory, now, reader }: Props) {
  const [t, d] = await Promise.all([getTranslations('Landing'), getTranslations('Directory')])
  if (total === 0) return <p className="type-lead">{t('noCoaches')}</p>
  const words = { today: d('today'), tomorrow: d('tomorrow'), slot: d('slot', blanks('day', 'time', 'name')) }
  const prices = coaches.flatMap(({ lowestPrice }) => lowestPrice ?? []).filter(({ minor }) => minor > 0)
  const lowest = prices.toSorted((a, b) => a.minor - b.minor)[0]
  return (
    <>
      {coaches.length === 0 && <p className="type-lead mb-4">{t('freeNoneText')}</p>}
      {coaches.length > 0 && (
        <ul className="border-border border-t">
          {coaches.map((coach) => (
            <FreeCoach key={coach.id} {...{ coach, now, reader, words }} />
          ))}
        </ul>
      )}
      <div className="mt-5 flex flex-wrap items-baseline justify-between gap-3">
        {directory && (
          <Link href="/coaches" className="link hit-area text-md">
            {t('seeAll', { count: total })}
          </Link>
        )}
        <p className="text-sm text-text-muted">
          {lowest &&
            `${t('from', { price: formatMoney(lowest.minor, lowest.currency, reader.locale, { short: true }) })} `}
          <TimesNote {...{ now, reader }} words={d('timesIn', blanks('zone'))} />
        </p>
      </div>
    </>
  )
}
