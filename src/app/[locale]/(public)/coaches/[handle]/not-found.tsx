import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#ui/button-link.tsx'
import { ErrorState } from '#ui/error-state.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('NotFound.coach')
  return { title: t('title') }
}

/** Nobody is listed at this address. */
export default async function NoSuchCoach() {
  const t = await getTranslations('NotFound.coach')
  return (
    <main id="main" tabIndex={-1} className="px-4 pt-10 desk:pt-20">
      <ErrorState
        drawing="lost"
        level={1}
        title={t('title')}
        actions={<ButtonLink href="/coaches">{t('all')}</ButtonLink>}
      >
        {t('text')}
      </ErrorState>
    </main>
  )
}
