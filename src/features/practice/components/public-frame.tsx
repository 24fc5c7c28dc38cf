import NextLink from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { localised } from '#client/localised.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Brand } from '#ui/shell/brand.tsx'
import { PublicFooter } from '#ui/shell/public-footer.tsx'
import { PublicHeader } from '#ui/shell/public-header.tsx'
import { SkipLink } from '#ui/shell/skip-link.tsx'
import { PublicMenu } from './public-menu.tsx'

type Props = {
  locale: string
  practice: string
  /** Whether there is a directory to lead to. */
  directory: boolean
  /** Signed in: the header leads home instead of to the door. */
  signedIn: boolean
  /** Path of the current header link. */
  current?: string
  children: ReactNode
}

const LANGUAGES = [
  { locale: 'en', name: 'English' },
  { locale: 'de', name: 'Deutsch' },
  { locale: 'es', name: 'Español' },
]

/** Header and footer of pages that anybody may read. `children` bring `<main id="main" tabIndex={-1}>`. */
export async function PublicFrame({ locale, practice, directory, signedIn, current, children }: Props) {
  const t = await getTranslations('Public')
  const links = directory ? [{ href: '/coaches', label: t('findCoach') }] : []
  const doors = signedIn
    ? [{ href: '/home', label: t('home') }]
    : [
        { href: '/sign-in', label: t('signIn') },
        { href: '/sign-up', label: t('signUp') },
      ]
  return (
    <>
      <SkipLink label={t('skip')} />
      <PublicHeader
        brand={<Brand href={'/'} label={t('brand', { practice })} name={practice} />}
        navLabel={t('navigation')}
        links={links}
        {...(current ? { current } : {})}
        actions={doors.map(({ href, label }, at) => (
          <ButtonLink key={href} href={href} variant={at === doors.length - 1 ? 'secondary' : 'ghost'}>
            {label}
          </ButtonLink>
        ))}
        menu={<PublicMenu label={t('menu')} links={[...links, ...doors]} />}
      />
      {children}
      <PublicFooter
        label={t('footer')}
        links={[{ href: '/docs/api', label: t('api') }]}
        language={LANGUAGES.filter((language) => language.locale !== locale).map((language) => (
          <NextLink
            key={language.locale}
            href={localised('/', language.locale)}
            lang={language.locale}
            className="hit-area hover:text-text"
          >
            {language.name}
          </NextLink>
        ))}
        note={t('runsOn')}
      >
        {practice}
      </PublicFooter>
    </>
  )
}
