import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orNull } from '#client/or-null.ts'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { availability } from '#features/availability/components/api.ts'
import { ownOfferings, ownRate, ownTerms } from '#features/offerings/components/api.ts'
import { OfferingList } from '#features/offerings/components/offering-list.tsx'
import { RateCard } from '#features/offerings/components/rate-card.tsx'
import { TermsCard } from '#features/offerings/components/terms-card.tsx'
import { KINDS, PLACES, USUAL_MINUTES } from '#features/offerings/input.ts'
import { practice } from '#features/practice/components/api.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Offerings'))('title') }
}

export default async function OfferingsPage({ params }: Props) {
  const client = makeQueryClient()
  const [{ locale }, { currency }, me, schedule] = await Promise.all([
    params,
    practice.get({}),
    accounts.me({}),
    orNull(availability.mine({}), 'not_found'),
    client.fetchQuery(ownOfferings()),
    client.fetchQuery(ownTerms()),
    client.fetchQuery(ownRate()),
  ])
  return (
    <Words of={['Offerings', 'Rates', 'Terms']}>
      <HydrationBoundary state={dehydrate(client)}>
        <OfferingList
          choices={{ kinds: KINDS, places: PLACES, minutes: USUAL_MINUTES }}
          currency={currency}
          usual={
            schedule && {
              bufferBeforeMin: schedule.bufferBeforeMin,
              bufferAfterMin: schedule.bufferAfterMin,
              minNoticeMin: schedule.minNoticeMin,
              horizonDays: schedule.horizonDays,
              stepMin: schedule.stepMin,
            }
          }
        />
        <RateCard currency={currency} reader={{ locale, zone: me.zone, hourCycle: me.hourCycle }} now={Date.now()} />
        <TermsCard />
      </HydrationBoundary>
    </Words>
  )
}
