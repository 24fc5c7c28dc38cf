import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { isoDay } from '#client/format.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { dayFormat } from '#ui/calendar/days.ts'
import type { SessionLine } from '../../input.ts'
import type { Asked } from '../rules.ts'
import { addressOf, gridOf, monthAfter } from '../rules.ts'
import { MonthAgenda } from './month-agenda.tsx'
import { MonthGrid } from './month-grid.tsx'

type Props = { asked: Asked; month: string; sessions: SessionLine[]; reader: Reader; now: number }

/** A month of sessions, on the reader's clock: a sheet of weeks, and on a phone its days in a row. */
export function SessionMonth({ asked, month, sessions, reader, now }: Props) {
  const t = useTranslations('Sessions.month')
  const name = dayFormat(reader.locale === 'en' ? 'en-GB' : reader.locale, { month: 'long', year: 'numeric' })(
    `${month}-01`,
  )
  const thisMonth = isoDay(now, reader.zone).slice(0, 7)
  const to = (other: string) => addressOf({ ...asked, month: other === thisMonth ? '' : other })
  const byDay = Map.groupBy(sessions, ({ startsAt }) => isoDay(startsAt, reader.zone))
  const { first, days } = gridOf(month)
  return (
    <section aria-labelledby="month">
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <h2 id="month" className="type-section mr-auto first-letter:uppercase">
          {name}
        </h2>
        {month !== thisMonth && <ButtonLink href={to(thisMonth)}>{t('now')}</ButtonLink>}
        <ButtonLink square href={to(monthAfter(month, -1))} aria-label={t('before')} icon={<ChevronLeft size={18} />} />
        <ButtonLink square href={to(monthAfter(month, 1))} aria-label={t('after')} icon={<ChevronRight size={18} />} />
      </div>
      <MonthGrid {...{ first, days, month, byDay, reader, now }} className="max-sm:hidden" />
      <MonthAgenda {...{ month, byDay, reader, now }} className="sm:hidden" />
      {sessions.length === 0 && <p className="mt-4 text-text-muted max-sm:hidden">{t('none')}</p>}
    </section>
  )
}
