import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { ErrorState } from '#ui/error-state.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('NotFound.coach')
  return { title: t('title') }
}

/** Nobody is to be found at this address by whoever asks. */
export default async function NoSuchCoach() {
  const [t, { directory }] = await Promise.all([getTranslations('NotFound'), readPractice()])
  return (
    <main id="main" tabIndex={-1} className="px-4 pt-10 desk:pt-20">
      <ErrorState
        drawing="lost"
        level={1}
        title={t('coach.title')}
        actions={<ButtonLink href={directory ? '/coaches' : '/'}>{t(directory ? 'coach.all' : 'home')}</ButtonLink>}
      >
        {t('coach.text')}
      </ErrorState>
    </main>
  )
}
