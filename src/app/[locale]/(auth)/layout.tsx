import NextLink from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { localised } from '#client/localised.ts'
import { practice } from '#features/practice/components/api.ts'
import { LongCloth } from '#ui/cloth/long-cloth.tsx'
import { Brand } from '#ui/shell/brand.tsx'
import { SkipLink } from '#ui/shell/skip-link.tsx'

const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
  { code: 'es', name: 'Español' },
]

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The door: a form on the left, the large cloth on the right (above it on a phone). */
export default async function DoorLayout({ children, params }: Props) {
  const [{ locale }, { name }, t] = await Promise.all([params, practice.get({}), getTranslations('Public')])
  return (
    <div className="flex min-h-dvh flex-col desk:grid desk:grid-cols-2">
      <SkipLink label={t('skip')} />
      {/* Before the form, though it hangs at its right: what comes in a later piece must not push down what is seen. */}
      <div className="h-28 flex-none overflow-hidden desk:sticky desk:order-1 desk:top-0 desk:h-dvh desk:overflow-visible">
        <LongCloth />
      </div>
      <div className="relative flex flex-1 flex-col overflow-hidden px-4 py-6 desk:px-12 desk:pt-8 desk:pb-7">
        <header className="relative z-1">
          <Brand href="/" label={t('brand', { practice: name })} name={name} size={30} />
        </header>
        <main id="main" tabIndex={-1} className="relative z-1 m-auto w-full max-w-94 py-8">
          {children}
        </main>
        <footer className="relative z-1 flex flex-wrap justify-between gap-x-6 gap-y-2 text-sm text-text-muted desk:pr-20">
          <span>{t('runsOn')}</span>
          <nav aria-label={t('languages')} className="flex gap-4">
            {LANGUAGES.filter(({ code }) => code !== locale).map(({ code, name: language }) => (
              <NextLink key={code} href={localised('/sign-in', code)} lang={code} className="hit-area hover:text-text">
                {language}
              </NextLink>
            ))}
          </nav>
        </footer>
      </div>
    </div>
  )
}
