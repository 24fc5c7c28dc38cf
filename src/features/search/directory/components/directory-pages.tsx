import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#ui/button-link.tsx'
import type { Asked } from './asked.ts'
import { directoryPath } from './asked.ts'

/** The way on through a long list, and back to its beginning. `next` is the cursor of the next page. */
export async function DirectoryPages({ asked, next }: { asked: Asked; next: string | null }) {
  if (!next && !asked.cursor) return null
  const t = await getTranslations('Directory')
  return (
    <nav aria-label={t('pages')} className="mt-6 flex flex-wrap justify-center gap-2">
      {asked.cursor && (
        <ButtonLink href={directoryPath({ ...asked, cursor: undefined })} variant="ghost" prefetch={false}>
          {t('firstPage')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={directoryPath({ ...asked, cursor: next })} prefetch={false}>
          {t('nextPage')}
        </ButtonLink>
      )}
    </nav>
  )
}
