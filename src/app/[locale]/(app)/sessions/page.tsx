import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isoDay } from '#client/format.ts'
import { makeQueryClient } from '#client/query-client.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { KeepPreset } from '#features/search/presets/components/keep-preset.tsx'
import { PresetList } from '#features/search/presets/components/preset-list.tsx'
import { readPresets } from '#features/search/presets/components/read-presets.ts'
import { sessions } from '#features/sessions/components/api.ts'
import { ListFilters } from '#features/sessions/lists/components/list-filters.tsx'
import { readMonth } from '#features/sessions/lists/components/read-month.ts'
import { SessionList } from '#features/sessions/lists/components/session-list.tsx'
import { SessionMonth } from '#features/sessions/lists/components/session-month.tsx'
import { sessionPages } from '#features/sessions/lists/components/session-pages.ts'
import { ViewLinks } from '#features/sessions/lists/components/view-links.tsx'
import { addressOf, askedOf, filtersOf, isFiltered } from '#features/sessions/lists/rules.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { TabLinks } from '#ui/tab-links.tsx'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const LISTS = ['upcoming', 'requests', 'past', 'cancelled'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Sessions'))('title') }
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const [{ locale }, asked, t, me] = await Promise.all([
    params,
    searchParams.then(askedOf),
    getTranslations('Sessions'),
    accounts.me({}),
  ])
  const reader = { locale, zone: me.zone, hourCycle: me.hourCycle }
  const kind = me.kind === 'coach' ? 'coach' : 'client'
  const now = Date.now()
  const month = asked.month ?? isoDay(now, me.zone).slice(0, 7)
  const client = makeQueryClient()
  const query = addressOf(asked).split('?')[1] ?? ''
  const [counts, presets, days] = await Promise.all([
    sessions.counts(filtersOf(asked)),
    readPresets('sessions'),
    asked.view === 'calendar' ? readMonth(asked, month) : client.fetchInfiniteQuery(sessionPages(asked)).then(() => []),
  ])
  const { list, view } = asked
  const found = isFiltered(asked) ? 'heading.fits' : `heading.${list}`
  // A way of ending narrows one list, and is not counted.
  const title =
    view === 'calendar' ? t('month.title') : asked.outcome ? t(`lists.${list}`) : t(found, { count: counts[list] })
  return (
    <Words of={['Sessions']}>
      <PageHeader title={title} actions={<ViewLinks asked={asked} />} />
      <ListFilters
        asked={asked}
        kind={kind}
        people={counts.people}
        keep={
          isFiltered(asked) && (
            <KeepPreset
              scope="sessions"
              {...{ presets, query, here: addressOf(asked) }}
              suggested={[
                asked.search,
                counts.people.find(({ id }) => id === asked.with)?.name,
                asked.kind && t(`kind.${asked.kind}`),
                asked.outcome && t(`state.${asked.outcome}`),
              ]
                .filter(Boolean)
                .join(', ')}
            />
          )
        }
      />
      {presets && <PresetList {...{ presets, query }} path="/sessions" className="mb-5 max-w-100" />}
      {view === 'calendar' ? (
        <SessionMonth asked={asked} month={month} sessions={days} reader={reader} now={now} />
      ) : (
        <>
          <TabLinks
            label={t('listsLabel')}
            current={addressOf(asked)}
            items={LISTS.map((name) => ({
              href: addressOf({ ...asked, list: name }),
              label: t('listCount', { list: t(`lists.${name}`), count: counts[name] }),
            }))}
          />
          <div className="-mt-px">
            <HydrationBoundary state={dehydrate(client)}>
              <SessionList asked={asked} kind={kind} reader={reader} now={now} />
            </HydrationBoundary>
          </div>
        </>
      )}
    </Words>
  )
}
