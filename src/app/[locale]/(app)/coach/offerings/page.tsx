import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { ownOfferings, ownTerms } from '#features/offerings/components/api.ts'
import { OfferingList } from '#features/offerings/components/offering-list.tsx'
import { TermsCard } from '#features/offerings/components/terms-card.tsx'
import { KINDS, PLACES, USUAL_MINUTES } from '#features/offerings/input.ts'
import { practice } from '#features/practice/components/api.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Offerings'))('title') }
}

export default async function OfferingsPage() {
  const client = makeQueryClient()
  const [{ currency }] = await Promise.all([
    practice.get({}),
    client.fetchQuery(ownOfferings()),
    client.fetchQuery(ownTerms()),
  ])
  return (
    <Words of={['Offerings', 'Terms']}>
      <HydrationBoundary state={dehydrate(client)}>
        <OfferingList choices={{ kinds: KINDS, places: PLACES, minutes: USUAL_MINUTES }} currency={currency} />
        <TermsCard />
      </HydrationBoundary>
    </Words>
  )
}
