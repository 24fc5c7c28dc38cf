import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { codeOf } from '#client/api-error.ts'
import { localised } from '#client/localised.ts'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { ratingOf } from '#features/reviews/components/api.ts'
import { RatingCard } from '#features/reviews/components/rating-card.tsx'
import { sessionQueries } from '#features/sessions/components/api.ts'
import { SessionDetail } from '#features/sessions/components/session-detail.tsx'

type Props = { params: Promise<{ locale: string; id: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Once a request, for the title and the page. */
const load = cache(async (id: string) => {
  if (!UUID.test(id)) notFound()
  const client = makeQueryClient()
  try {
    return { client, session: await client.fetchQuery(sessionQueries.get.queryOptions({ input: { id } })) }
  } catch (error) {
    if (codeOf(error) === 'not_found') notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  return { title: (await load(id)).session.name }
}

export default async function SessionPage({ params }: Props) {
  const { id, locale } = await params
  const [{ client, session }, me, t] = await Promise.all([load(id), accounts.me({}), getTranslations('Ratings')])
  // A hold is gone on with where it was begun; one that ran out was never a session.
  if (session.status === 'held' && session.with?.handle) {
    redirect(localised(`/book/${session.with.handle}?hold=${id}`, locale))
  }
  if (session.status === 'held' || (session.status === 'released' && session.requestExpiresAt === null)) notFound()
  if (session.outcome === 'completed') await client.fetchQuery(ratingOf(id))
  const reader = { locale, zone: me.zone, hourCycle: me.hourCycle }
  return (
    <Words of={['Sessions', 'AddToCalendar', 'Answers', 'Series', 'Ratings', 'Changes']}>
      <HydrationBoundary state={dehydrate(client)}>
        <SessionDetail
          id={id}
          reader={reader}
          rating={
            session.outcome === 'completed' && (
              <RatingCard sessionId={id} other={session.with?.name ?? t('somebody')} reader={reader} />
            )
          }
        />
      </HydrationBoundary>
    </Words>
  )
}
