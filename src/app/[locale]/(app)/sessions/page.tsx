import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { SessionList } from '#features/sessions/components/session-list.tsx'
import { sessionPages } from '#features/sessions/components/session-pages.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { TabLinks } from '#ui/tab-links.tsx'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const LISTS = ['upcoming', 'past', 'cancelled'] as const
const addressOf = (list: (typeof LISTS)[number]) => (list === 'upcoming' ? '/sessions' : `/sessions?list=${list}`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Sessions'))('title') }
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const [{ locale }, { list: asked }] = await Promise.all([params, searchParams])
  const list = LISTS.find((name) => name === asked) ?? 'upcoming'
  const client = makeQueryClient()
  const [t, me, pages] = await Promise.all([
    getTranslations('Sessions'),
    accounts.me({}),
    client.fetchInfiniteQuery(sessionPages(list)),
  ])
  const [first] = pages.pages
  const kind = me.kind === 'coach' ? 'coach' : 'client'
  const fact = first?.next ? t('heading.many', { count: first.items.length }) : undefined
  return (
    <Words of={['Sessions']}>
      <PageHeader title={fact ?? t(`heading.${list}`, { count: first?.items.length ?? 0 })} />
      <TabLinks
        label={t('listsLabel')}
        current={addressOf(list)}
        items={LISTS.map((name) => ({ href: addressOf(name), label: t(`lists.${name}`) }))}
      />
      <div className="-mt-px">
        <HydrationBoundary state={dehydrate(client)}>
          <SessionList
            list={list}
            kind={kind}
            reader={{ locale, zone: me.zone, hourCycle: me.hourCycle }}
            now={Date.now()}
          />
        </HydrationBoundary>
      </div>
    </Words>
  )
}
