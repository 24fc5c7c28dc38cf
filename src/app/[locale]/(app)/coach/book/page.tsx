import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isoDay } from '#client/format.ts'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { offerings } from '#features/offerings/components/api.ts'
import { sessions } from '#features/sessions/components/api.ts'
import { BookForClient } from '#features/sessions/components/placing/book-for-client.tsx'
import { timesQuery } from '#features/sessions/components/times/times-query.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { startOfWeek } from '#ui/calendar/days.ts'
import { EmptyState } from '#ui/empty-state.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('PlaceSession'))('title') }
}

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A coach books for a client of theirs; without clients or offerings it says what is missing. */
export default async function BookForClientPage({ params, searchParams }: Props) {
  const [{ locale }, { client: wanted }, t, me, clients, mine] = await Promise.all([
    params,
    searchParams,
    getTranslations('PlaceSession'),
    accounts.me({}),
    sessions.bookableClients({}),
    offerings.mine({}),
  ])
  const active = mine.filter(({ archivedAt }) => archivedAt === null)
  const [first] = active
  if (!first || clients.length === 0) {
    const what = first ? 'clients' : 'offerings'
    return (
      <EmptyState
        level={1}
        title={t(`none.${what}.title`)}
        actions={
          <ButtonLink variant="primary" href={first ? '/coach/clients/invite' : '/coach/offerings'}>
            {t(`none.${what}.action`)}
          </ButtonLink>
        }
      >
        {t(`none.${what}.text`)}
      </EmptyState>
    )
  }
  const client = makeQueryClient()
  const now = Date.now()
  const reader = { locale, zone: me.zone, hourCycle: me.hourCycle }
  await client.prefetchQuery(timesQuery({ of: 'offering', id: first.id }, startOfWeek(isoDay(now, me.zone), 1)))
  return (
    <Words of={['PlaceSession', 'Booking']}>
      <HydrationBoundary state={dehydrate(client)}>
        <BookForClient
          clients={clients}
          offerings={active.map(({ id, name, minutes }) => ({ id, name, minutes }))}
          reader={reader}
          now={now}
          wanted={typeof wanted === 'string' ? wanted : undefined}
        />
      </HydrationBoundary>
    </Words>
  )
}
