import Search from 'lucide-react/icons/search'
import { getTranslations } from 'next-intl/server'
import { localised } from '#client/localised.ts'
import { bareControlStyle, controlFrameStyle } from '#ui/control-style.ts'
import type { Asked } from './asked.ts'
import { KeptParams } from './kept-params.tsx'
import { SoftForm } from './soft-form.tsx'

/** Finds by words, within the filters chosen. */
export async function DirectorySearch({ asked, locale }: { asked: Asked; locale: string }) {
  const t = await getTranslations('Directory')
  return (
    <search className="min-w-0 flex-1 max-sm:basis-full">
      <SoftForm key={asked.search} action={localised('/coaches', locale)}>
        <label className={controlFrameStyle}>
          <Search size={17} className="text-text-muted" />
          <span className="sr-only">{t('search')}</span>
          <input
            name="q"
            type="search"
            maxLength={100}
            defaultValue={asked.search}
            placeholder={t('searchExample')}
            enterKeyHint="search"
            className={bareControlStyle}
          />
        </label>
        <KeptParams asked={asked} but={['q', 'sort']} />
        {asked.sort && asked.sort !== 'relevance' && <input type="hidden" name="sort" value={asked.sort} />}
        <button type="submit" className="sr-only">
          {t('searchButton')}
        </button>
      </SoftForm>
    </search>
  )
}
