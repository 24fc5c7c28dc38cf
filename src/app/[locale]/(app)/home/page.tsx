import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localised } from '#client/localised.ts'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { coaches } from '#features/coaches/components/api.ts'
import { sessionQueries } from '#features/sessions/components/api.ts'
import { ApplicationBanner } from '#features/sessions/components/home/application-banner.tsx'
import { ClientHome } from '#features/sessions/components/home/client-home.tsx'
import { CoachHome } from '#features/sessions/components/home/coach-home.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Home'))('title') }
}

export default async function HomePage({ params }: Props) {
  const [{ locale }, me] = await Promise.all([params, accounts.me({})])
  if (me.kind === 'admin') redirect(localised('/admin/people', locale))
  const reader = { locale, zone: me.zone, hourCycle: me.hourCycle }
  const client = makeQueryClient()
  if (me.kind === 'coach') {
    await client.fetchQuery(sessionQueries.today.queryOptions({ input: {} }))
    return (
      <Words of={['Home', 'Sessions']}>
        <HydrationBoundary state={dehydrate(client)}>
          <CoachHome reader={reader} />
        </HydrationBoundary>
      </Words>
    )
  }
  const [profile] = await Promise.all([
    coaches.mine({}),
    client.fetchQuery(sessionQueries.home.queryOptions({ input: {} })),
  ])
  return (
    <Words of={['Home']}>
      {profile && <ApplicationBanner status={profile.status} />}
      <HydrationBoundary state={dehydrate(client)}>
        <ClientHome name={me.name} reader={reader} />
      </HydrationBoundary>
    </Words>
  )
}
