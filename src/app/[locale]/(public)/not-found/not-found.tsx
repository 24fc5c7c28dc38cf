import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LostPage } from '#features/practice/components/lost-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('NotFound')
  return { title: t('title') }
}

export default function PublicNotFound() {
  return (
    <main id="main" tabIndex={-1} className="px-4 pt-10 desk:pt-20">
      <LostPage />
    </main>
  )
}
