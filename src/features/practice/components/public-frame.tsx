import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { localised } from '#client/link.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Brand } from '#ui/shell/brand.tsx'
import { PublicFooter } from '#ui/shell/public-footer.tsx'
import { PublicHeader } from '#ui/shell/public-header.tsx'
import { SkipLink } from '#ui/shell/skip-link.tsx'
import { PublicMenu } from './public-menu.tsx'

type Props = {
  locale: string
  practice: string
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
export async function PublicFrame({ locale, practice, signedIn, current, children }: Props) {
  const t = await getTranslations('Public')
  const to = (path: string) => localised(path, locale)
  const links = [{ href: to('/coaches'), label: t('findCoach') }]
  const doors = signedIn
    ? [{ href: to('/home'), label: t('home') }]
    : [
        { href: to('/sign-in'), label: t('signIn') },
        { href: to('/sign-up'), label: t('signUp') },
      ]
  return (
    <>
      <SkipLink label={t('skip')} />
      <PublicHeader
        brand={<Brand href={to('/')} label={t('brand', { practice })} name={practice} />}
        navLabel={t('navigation')}
        links={links}
        {...(current ? { current: to(current) } : {})}
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
        links={[
          ...LANGUAGES.map(({ locale: other, name }) => ({ href: localised('/', other), label: name })),
          { href: to('/docs/api'), label: t('api') },
        ]}
        note={t('runsOn')}
      >
        {practice}
      </PublicFooter>
    </>
  )
}
