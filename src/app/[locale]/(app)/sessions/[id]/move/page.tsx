import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { codeOf } from '#client/api-error.ts'
import { isoDay } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { sessionQueries } from '#features/sessions/components/api.ts'
import { MoveSession } from '#features/sessions/components/change/move-session.tsx'
import { ProposeTimes } from '#features/sessions/components/change/propose-times.tsx'
import { timesQuery } from '#features/sessions/components/times/times-query.ts'
import { startOfWeek } from '#ui/calendar/days.ts'

type Props = { params: Promise<{ locale: string; id: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Changes'))('move.page') }
}

/** Another time: for what is confirmed a move, for what is asked for the coach's proposal. */
export default async function MovePage({ params }: Props) {
  const { id, locale } = await params
  if (!UUID.test(id)) notFound()
  const client = makeQueryClient()
  const [session, me] = await Promise.all([
    client.fetchQuery(sessionQueries.get.queryOptions({ input: { id } })).catch((error: unknown) => {
      if (codeOf(error) === 'not_found') notFound()
      throw error
    }),
    accounts.me({}),
  ])
  const { status, side, now, startsAt, moveUntil } = session
  const isProposal = status === 'requested' && side === 'coach'
  const canMove = status === 'confirmed' && now < startsAt && (side === 'coach' || now <= moveUntil)
  // What cannot be changed (any more) says so on its own page.
  if (!isProposal && !canMove) redirect(localised(`/sessions/${id}`, locale))
  const reader = { locale, zone: me.zone, hourCycle: me.hourCycle }
  await client.prefetchQuery(
    timesQuery({ of: 'session', id }, startOfWeek(isoDay(Math.max(startsAt, now), me.zone), 1)),
  )
  const Page = isProposal ? ProposeTimes : MoveSession
  return (
    <Words of={['Changes', 'Booking', 'Series']}>
      <HydrationBoundary state={dehydrate(client)}>
        <Page id={id} reader={reader} now={now} />
      </HydrationBoundary>
    </Words>
  )
}
