import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { GivenReader } from '#client/use-reader.ts'
import type { Facets } from '../input.ts'
import type { Asked } from './asked.ts'
import { DatesFilter } from './dates-filter.tsx'
import { FilterList } from './filter-list.tsx'
import { filtersOf } from './filters-of.ts'
import { PriceFilter } from './price-filter.tsx'

type Props = {
  facets: Facets
  asked: Asked
  reader: GivenReader
  now: number
  /** Above the filters: what somebody keeps. */
  children?: ReactNode
}

/** What the list can be narrowed by. */
export async function FilterPanel({ facets, asked, reader, now, children }: Props) {
  const t = await getTranslations('Directory')
  const { locale } = reader
  const filters = filtersOf(facets, asked, {
    locale,
    counted: (count) => t('counted', { count }),
    free: { week: t('free.week'), evenings: t('free.evenings'), weekends: t('free.weekends') },
    stars: (least) => t('stars', { least: new Intl.NumberFormat(locale).format(least) }),
    favourites: t('favourites'),
  })
  return (
    <nav aria-label={t('filters')}>
      {children}
      {reader.own && <FilterList more={t('moreFilters')} title={t('yours')} filters={[filters.favourites]} />}
      <FilterList more={t('moreFilters')} title={t('focus')} filters={filters.specialties} />
      <PriceFilter rates={facets.rates} {...{ asked, locale }} />
      <div className="border-border border-t py-4">
        <FilterList more={t('moreFilters')} title={t('free.label')} filters={filters.free} reader={reader} />
        <DatesFilter {...{ asked, reader, now }} />
      </div>
      <FilterList more={t('moreFilters')} title={t('language')} filters={filters.languages} />
      <FilterList more={t('moreFilters')} title={t('rating')} filters={filters.ratings} />
      <FilterList more={t('moreFilters')} title={t('certification')} filters={filters.certifications} />
    </nav>
  )
}
