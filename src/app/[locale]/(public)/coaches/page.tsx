import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { alternates } from '#client/alternates.ts'
import { blanks } from '#client/fill.ts'
import { cityOf } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import { readPractice } from '#features/practice/components/read-practice.ts'
import type { Asked } from '#features/search/directory/components/asked.ts'
import { askedBy, directoryPath, filtersIn, isNarrowed, queryOf } from '#features/search/directory/components/asked.ts'
import { chosenOf } from '#features/search/directory/components/chosen-of.ts'
import { CoachCard } from '#features/search/directory/components/coach-card.tsx'
import { CoachRow } from '#features/search/directory/components/coach-row.tsx'
import { CoachesData } from '#features/search/directory/components/coaches-data.tsx'
import { DirectoryBar } from '#features/search/directory/components/directory-bar.tsx'
import { DirectoryNone } from '#features/search/directory/components/directory-none.tsx'
import { DirectoryPages } from '#features/search/directory/components/directory-pages.tsx'
import { FilterChips } from '#features/search/directory/components/filter-chips.tsx'
import { FilterPanel } from '#features/search/directory/components/filter-panel.tsx'
import { FilterSheet } from '#features/search/directory/components/filter-sheet.tsx'
import { countCoaches, listCoaches } from '#features/search/directory/components/list-coaches.ts'
import { readerOf } from '#features/search/directory/components/reader.ts'
import { TimesNote } from '#features/search/directory/components/times-note.tsx'
import { KeepPreset } from '#features/search/presets/components/keep-preset.tsx'
import { PresetList } from '#features/search/presets/components/preset-list.tsx'
import { readPresets } from '#features/search/presets/components/read-presets.ts'
import { PageHeader } from '#ui/page-header.tsx'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, asked] = await Promise.all([params, searchParams.then(askedBy)])
  const [t, { name, directory }] = await Promise.all([getTranslations('Directory'), readPractice()])
  if (!directory) notFound()
  return {
    title: t('title'),
    description: t('description', { practice: name }),
    alternates: await alternates('/coaches', locale),
    // Every search has an address; only the whole list belongs into a search engine.
    ...(isWhole(asked) ? {} : { robots: { index: false } }),
  }
}

export default async function DirectoryPage({ params, searchParams }: Props) {
  const [{ locale }, given] = await Promise.all([params, searchParams.then(askedBy)])
  const [t, reader, practice, presets] = await Promise.all([
    getTranslations('Directory'),
    readerOf(locale),
    readPractice(),
    readPresets('coaches'),
  ])
  if (!practice.directory) notFound()
  // Evenings are those of whoever asks; of a visitor the browser says it.
  const zone = given.zone ?? (reader.own && reader.zone !== practice.zone ? reader.zone : undefined)
  const asked: Asked = { ...given, ...(zone ? { zone } : {}), ...(reader.own ? {} : { only: undefined }) }
  const [facets, { items, next }] = await Promise.all([
    countCoaches(asked, practice.currency),
    listCoaches(asked, practice.currency),
  ])
  const now = Date.now()
  const chosen = chosenOf(asked, {
    ...{ locale, currency: practice.currency, favourites: t('favourites') },
    stars: (least) => t('stars', { least: new Intl.NumberFormat(locale).format(least) }),
    free: { week: t('free.week'), evenings: t('free.evenings'), weekends: t('free.weekends') },
    freeOn: (part) => t('free.on', { part, city: cityOf(zone ?? practice.zone) }),
    between: (from, to) => t('between', { from, to }),
    from: (from) => t('fromOn', { from }),
    to: (to) => t('upTo', { to }),
  })
  const query = queryOf(filtersIn(asked))
  const here = directoryPath(asked)
  const panel = (
    <FilterPanel {...{ facets, asked, reader, now }}>
      {presets && (
        <PresetList presets={presets} path="/coaches" query={query} className="border-border border-b pb-4" />
      )}
    </FilterPanel>
  )
  const sheet = (
    <FilterSheet words={{ open: t('filters'), close: t('close'), show: t('show', { count: facets.found }) }}>
      {panel}
    </FilterSheet>
  )
  const origin = (await headers()).get('x-loom-origin') ?? ''
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-312 px-4 pt-5 desk:px-12 desk:pt-9">
      {isWhole(asked) && (
        <CoachesData coaches={items} addressOf={(handle) => origin + localised(`/coaches/${handle}`, locale)} />
      )}
      <PageHeader
        title={t('title')}
        lead={
          <>
            <span role="status">
              {chosen.length > 0
                ? t('found', { found: facets.found, count: facets.coaches })
                : t('count', { count: facets.coaches, free: facets.free.week })}
            </span>{' '}
            <TimesNote {...{ now, reader }} words={t('timesIn', blanks('zone'))} className="max-sm:block" />
          </>
        }
      />
      <div className="desk:grid desk:grid-cols-[13rem_minmax(0,1fr)] desk:items-start desk:gap-10">
        <div className="max-desk:hidden">{panel}</div>
        <div className="min-w-0 desk:col-start-2">
          <DirectoryBar {...{ asked, locale }} rated={facets.ratings.length > 0} />
          <FilterChips
            label={t('chosen')}
            chips={chosen.map((one) => ({ ...one, remove: t('remove', { name: one.name }) }))}
            clear={{ href: '/coaches', label: t('clear') }}
            first={sheet}
          >
            <KeepPreset
              scope="coaches"
              {...{ presets, query, here }}
              suggested={chosen.map(({ name }) => name).join(', ')}
            />
          </FilterChips>
          {items.length === 0 && <DirectoryNone {...{ asked, chosen, facets }} />}
          {asked.view === 'list' ? (
            <ul className="border-border border-t empty:hidden">
              {items.map((coach) => (
                <CoachRow key={coach.id} {...{ coach, now, reader, here }} />
              ))}
            </ul>
          ) : (
            <ul className="grid gap-4 empty:hidden rail:grid-cols-2">
              {items.map((coach) => (
                <CoachCard key={coach.id} {...{ coach, now, reader, here }} />
              ))}
            </ul>
          )}
          <DirectoryPages {...{ asked, next }} />
        </div>
      </div>
    </main>
  )
}

/** The list of everybody from its beginning. */
const isWhole = (asked: Asked): boolean => !isNarrowed(asked) && asked.cursor === undefined
