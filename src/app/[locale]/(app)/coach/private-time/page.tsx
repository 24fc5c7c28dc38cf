import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { sessionQueries } from '#features/sessions/components/api.ts'
import { PrivateTime } from '#features/sessions/components/private-time/private-time.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('PrivateTime'))('page') }
}

export default async function PrivateTimePage({ params }: { params: Promise<{ locale: string }> }) {
  const client = makeQueryClient()
  const [{ locale }, me] = await Promise.all([
    params,
    accounts.me({}),
    client.fetchQuery(sessionQueries.blocks.queryOptions({ input: {} })),
  ])
  return (
    <Words of={['PrivateTime']}>
      <HydrationBoundary state={dehydrate(client)}>
        <PrivateTime reader={{ locale, zone: me.zone, hourCycle: me.hourCycle }} />
      </HydrationBoundary>
    </Words>
  )
}
