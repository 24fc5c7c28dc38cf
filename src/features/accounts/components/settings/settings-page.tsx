import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { viewerKind } from '#client/viewer.ts'
import { Words } from '#client/words.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import type { SettingsPlace } from './settings-nav.tsx'
import { SettingsNav } from './settings-nav.tsx'

type Props = {
  current: SettingsPlace
  title: string
  lead: string
  /** Namespaces the page's client components speak from. */
  words: readonly string[]
  children: ReactNode
}

/** The frame of a page of settings: the fact, the other pages beside it, the page's sections. */
export async function SettingsPage({ current, title, lead, words, children }: Props) {
  const [t, kind] = await Promise.all([getTranslations('Settings'), viewerKind()])
  const nav = {
    label: t('nav.label'),
    profile: t('nav.profile'),
    language: t('nav.language'),
    calendars: t('nav.calendars'),
    security: t('nav.security'),
    account: t('nav.account'),
  }
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <div className="grid items-start gap-x-16 gap-y-6 desk:grid-cols-[184px_minmax(0,44rem)]">
        <SettingsNav current={current} words={nav} without={kind === 'admin' ? 'calendars' : undefined} />
        <div className="min-w-0">
          <Words of={words}>{children}</Words>
        </div>
      </div>
    </>
  )
}
