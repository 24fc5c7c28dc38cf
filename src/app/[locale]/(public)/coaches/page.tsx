import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternates } from '#client/alternates.ts'
import { blanks } from '#client/fill.ts'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { readFacets } from '#features/search/directory/components/api.ts'
import { askedBy, isNarrowed } from '#features/search/directory/components/asked.ts'
import { CoachCard } from '#features/search/directory/components/coach-card.tsx'
import { DirectoryFilters } from '#features/search/directory/components/directory-filters.tsx'
import { DirectoryNone } from '#features/search/directory/components/directory-none.tsx'
import { DirectoryPages } from '#features/search/directory/components/directory-pages.tsx'
import { DirectorySearch } from '#features/search/directory/components/directory-search.tsx'
import { FilterChips } from '#features/search/directory/components/filter-chips.tsx'
import { chosenOf } from '#features/search/directory/components/filters-of.ts'
import { listCoaches } from '#features/search/directory/components/list-coaches.ts'
import { readerOf } from '#features/search/directory/components/reader.ts'
import { TimesNote } from '#features/search/directory/components/times-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, asked] = await Promise.all([params, searchParams.then(askedBy)])
  const [t, { name }] = await Promise.all([getTranslations('Directory'), readPractice()])
  return {
    title: t('title'),
    description: t('description', { practice: name }),
    alternates: await alternates('/coaches', locale),
    // Every search has an address; only the whole list belongs into a search engine.
    ...(isNarrowed(asked) || asked.cursor ? { robots: { index: false } } : {}),
  }
}

export default async function DirectoryPage({ params, searchParams }: Props) {
  const [{ locale }, asked] = await Promise.all([params, searchParams.then(askedBy)])
  const [t, reader, facets, { items, next }] = await Promise.all([
    getTranslations('Directory'),
    readerOf(locale),
    readFacets(),
    listCoaches(asked),
  ])
  const now = Date.now()
  // A narrowed list that goes on does not say how long it is.
  const whole = !isNarrowed(asked) || next !== null || asked.cursor !== undefined
  const chips = chosenOf(asked, locale).map((one) => ({ ...one, remove: t('remove', { name: one.name }) }))
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-312 px-4 pt-5 desk:px-12 desk:pt-9">
      <PageHeader
        title={t('title')}
        lead={
          <>
            {whole ? t('count', { count: facets.coaches }) : t('found', { found: items.length, count: facets.coaches })}{' '}
            <TimesNote {...{ now, reader }} words={t('timesIn', blanks('zone'))} className="max-sm:block" />
          </>
        }
      />
      <div className="desk:grid desk:grid-cols-[13rem_minmax(0,1fr)] desk:items-start desk:gap-10">
        <DirectoryFilters {...{ facets, asked, locale }} />
        <div className="min-w-0 desk:col-start-2">
          <DirectorySearch {...{ asked, locale }} />
          <DirectoryFilters folded {...{ facets, asked, locale }} />
          <FilterChips label={t('chosen')} chips={chips} clear={{ href: '/coaches', label: t('clear') }} />
          {items.length === 0 && <DirectoryNone narrowed={isNarrowed(asked)} />}
          <ul className="grid gap-4 empty:hidden rail:grid-cols-2">
            {items.map((coach) => (
              <CoachCard key={coach.id} {...{ coach, now, reader }} />
            ))}
          </ul>
          <DirectoryPages {...{ asked, next }} />
        </div>
      </div>
    </main>
  )
}
