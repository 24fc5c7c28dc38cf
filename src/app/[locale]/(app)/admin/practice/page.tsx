import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { DefaultRate } from '#features/offerings/components/default-rate.tsx'
import { practice } from '#features/practice/components/api.ts'
import { defaultRate } from '#features/practice/components/default-rate.ts'
import { practiceSettings } from '#features/practice/components/settings.ts'
import { SettingsForm } from '#features/practice/components/settings-form.tsx'
import { PageHeader } from '#ui/page-header.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Rates'))('practiceTitle') }
}

/** What an admin sets for the whole practice. */
export default async function PracticePage({ params }: Props) {
  const client = makeQueryClient()
  const [{ locale }, t, me, { name, currency }] = await Promise.all([
    params,
    getTranslations('Rates'),
    accounts.me({}),
    practice.get({}),
    client.fetchQuery(defaultRate()),
    client.fetchQuery(practiceSettings()),
  ])
  return (
    <Words of={['Rates', 'PracticeSettings']}>
      <PageHeader title={t('practiceHeading', { practice: name })} lead={t('practiceLead')} />
      <HydrationBoundary state={dehydrate(client)}>
        <DefaultRate currency={currency} reader={{ locale, zone: me.zone, hourCycle: me.hourCycle }} now={Date.now()} />
        <SettingsForm />
      </HydrationBoundary>
    </Words>
  )
}
