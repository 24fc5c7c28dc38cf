import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import { getTranslations } from 'next-intl/server'
import type { Facets } from '../input.ts'
import type { Asked } from './asked.ts'
import { FilterList } from './filter-list.tsx'
import { filtersOf } from './filters-of.ts'

type Props = { facets: Facets; asked: Asked; locale: string }

/** What the list can be narrowed by: a column at desk, behind a button on phones. */
export async function DirectoryFilters({ facets, asked, locale }: Props) {
  const t = await getTranslations('Directory')
  const { specialties, languages } = filtersOf(facets, asked, { locale, counted: (count) => t('counted', { count }) })
  const lists = (
    <>
      <FilterList title={t('focus')} filters={specialties} />
      <FilterList title={t('language')} filters={languages} />
    </>
  )
  if (specialties.length + languages.length === 0) return null
  return (
    <>
      <nav aria-label={t('filters')} className="max-desk:hidden">
        {lists}
      </nav>
      <details className="group mb-4 desk:hidden">
        <summary className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-border bg-surface px-3.5 font-medium text-sm group-open:mb-4 [&::-webkit-details-marker]:hidden">
          <SlidersHorizontal size={15} />
          {t('filters')}
        </summary>
        <nav aria-label={t('filters')}>{lists}</nav>
      </details>
    </>
  )
}
