'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatDay } from '#client/format.ts'
import { useDirectory } from '#features/practice/components/directory-context.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { sessionQueries } from '../api.ts'
import { useNow } from '../use-now.ts'
import { greetingOf } from './greeting.ts'
import { NextSession } from './next-session.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { OpenHolds } from './open-holds.tsx'
import { RecentCoaches } from './recent-coaches.tsx'

/** What a client sees first: the next session, what they hold, and their coaches. */
export function ClientHome({ name, reader }: { name: string; reader: Reader }) {
  const t = useTranslations('Home')
  const directory = useDirectory()
  const { data: home } = useSuspenseQuery(sessionQueries.home.queryOptions({ input: {} }))
  const now = useNow(home.now, 30_000)
  const { next, holds, coaches, upcoming } = home
  const [latest] = coaches
  const where = latest ? `/book/${latest.handle}` : directory && '/coaches'
  const isNew = !next && holds.length === 0 && coaches.length === 0
  return (
    <>
      <PageHeader
        title={t(`greeting.${greetingOf(now, reader)}`, { name: name.split(' ')[0] ?? name })}
        lead={t('today', { day: formatDay(now, reader, now), count: upcoming })}
        actions={
          !isNew &&
          where && (
            <ButtonLink variant="primary" href={where} icon={<CalendarPlus size={16} />}>
              {t('book')}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-10">
        {isNew && <NothingYet />}
        {holds.length > 0 && <OpenHolds holds={holds} serverNow={home.now} reader={reader} />}
        {next && <NextSession session={next} reader={reader} now={now} />}
        {coaches.length > 0 && <RecentCoaches coaches={coaches} reader={reader} now={now} />}
      </div>
    </>
  )
}
