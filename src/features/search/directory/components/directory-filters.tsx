import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import { getTranslations } from 'next-intl/server'
import type { Facets } from '../input.ts'
import type { Asked } from './asked.ts'
import { FilterList } from './filter-list.tsx'
import { filtersOf } from './filters-of.ts'

type Props = {
  facets: Facets
  asked: Asked
  locale: string
  /** Behind a button, for phones; else a column, from 901 px. */
  folded?: boolean
}

/** What the list can be narrowed by. */
export async function DirectoryFilters({ facets, asked, locale, folded = false }: Props) {
  const t = await getTranslations('Directory')
  const { specialties, languages } = filtersOf(facets, asked, { locale, counted: (count) => t('counted', { count }) })
  if (specialties.length + languages.length === 0) return null
  const lists = (
    <>
      <FilterList title={t('focus')} filters={specialties} />
      <FilterList title={t('language')} filters={languages} />
    </>
  )
  if (!folded) {
    return (
      <nav aria-label={t('filters')} className="max-desk:hidden">
        {lists}
      </nav>
    )
  }
  return (
    <details className="group mb-4 desk:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-border bg-surface px-3.5 font-medium text-sm group-open:mb-4 [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal size={15} />
        {t('filters')}
      </summary>
      <nav aria-label={t('filters')}>{lists}</nav>
    </details>
  )
}
