import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('PrivateLink.over'))('title'), robots: { index: false } }
}

/** Where a coach's private link ends that is off, was renewed, is none, or belongs to somebody who takes a break. */
export default async function LinkOverPage() {
  const t = await getTranslations('PrivateLink.over')
  return (
    <main id="main" tabIndex={-1} className="px-4 pt-10 desk:pt-20">
      <EmptyState drawing="bare" level={1} title={t('title')} actions={<ButtonLink href="/">{t('home')}</ButtonLink>}>
        {t('text')}
      </EmptyState>
    </main>
  )
}
