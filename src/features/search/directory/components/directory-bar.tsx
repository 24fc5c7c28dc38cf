import { getTranslations } from 'next-intl/server'
import { localised } from '#client/localised.ts'
import { SORTS } from '../rules.ts'
import type { Asked } from './asked.ts'
import { directoryPath } from './asked.ts'
import { DirectorySearch } from './directory-search.tsx'
import { SortSelect } from './sort-select.tsx'
import { ViewSwitch } from './view-switch.tsx'

/** Above the list: what to look for, in which order, as cards or lines. */
export async function DirectoryBar({ asked, locale, rated }: { asked: Asked; locale: string; rated: boolean }) {
  const t = await getTranslations('Directory')
  const usual = asked.search ? 'relevance' : 'soonest'
  const sort = asked.sort ?? usual
  const { cursor: _, ...kept } = asked
  const orders = SORTS.filter(
    (one) => one === sort || (one === 'relevance' ? asked.search : one === 'rating' ? rated : true),
  )
  return (
    <div className="mb-4 flex flex-wrap gap-2.5">
      <DirectorySearch {...{ asked, locale }} />
      <SortSelect
        label={t('sort.label')}
        value={sort}
        options={orders.map((value) => ({
          value,
          name: t(`sort.${value}`),
          href: localised(directoryPath({ ...kept, sort: value === usual ? undefined : value }), locale),
        }))}
      />
      <ViewSwitch asked={kept} />
    </div>
  )
}
