import Search from 'lucide-react/icons/search'
import { getTranslations } from 'next-intl/server'
import { localised } from '#client/localised.ts'
import { Button } from '#ui/button.tsx'
import { bareControlStyle, controlFrameStyle } from '#ui/control-style.ts'
import type { Asked } from './asked.ts'

/** Finds by words, within the filters chosen. A plain form: it works before any script has come. */
export async function DirectorySearch({ asked, locale }: { asked: Asked; locale: string }) {
  const t = await getTranslations('Directory')
  return (
    <search>
      <form action={localised('/coaches', locale)} className="mb-4 flex gap-2.5">
        <label className={`${controlFrameStyle} flex-1`}>
          <Search size={17} className="text-text-muted" />
          <span className="sr-only">{t('search')}</span>
          <input
            name="q"
            type="search"
            maxLength={100}
            defaultValue={asked.search}
            placeholder={t('searchExample')}
            className={bareControlStyle}
          />
        </label>
        {asked.specialty && <input type="hidden" name="specialty" value={asked.specialty} />}
        {asked.language && <input type="hidden" name="language" value={asked.language} />}
        <Button type="submit" className="h-10 max-sm:h-11">
          {t('searchButton')}
        </Button>
      </form>
    </search>
  )
}
