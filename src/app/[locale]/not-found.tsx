import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { isSignedIn } from '#client/viewer.ts'
import { LostPage } from '#features/practice/components/lost-page.tsx'
import { PublicFrame } from '#features/practice/components/public-frame.tsx'
import { readPractice } from '#features/practice/components/read-practice.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('NotFound')
  return { title: t('title') }
}

/** For pages whose frame is not the public one and that found nothing to show. */
export default async function NotFound() {
  const [locale, signedIn, { name, directory }] = await Promise.all([getLocale(), isSignedIn(), readPractice()])
  return (
    <PublicFrame {...{ locale, directory, signedIn }} practice={name}>
      <main id="main" tabIndex={-1} className="px-4 pt-10 desk:pt-20">
        <LostPage />
      </main>
    </PublicFrame>
  )
}
