'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCurrentPath } from '#client/current-path.ts'
import { AppShell } from '#ui/shell/app-shell.tsx'
import { BottomTabs } from '#ui/shell/bottom-tabs.tsx'
import { Brand } from '#ui/shell/brand.tsx'
import type { NavItem } from '#ui/shell/nav-item.ts'
import { currentItem } from '#ui/shell/nav-item.ts'
import { Sidebar } from '#ui/shell/sidebar.tsx'
import { TopBar } from '#ui/shell/top-bar.tsx'
import { Toaster } from '#ui/toaster.tsx'
import { AccountMenu } from './account-menu.tsx'
import type { Place, Whose } from './navigation.tsx'
import { placesOf, settingsPlace } from './navigation.tsx'
import { PaletteButton } from './palette-button.tsx'

export type Me = Whose & { id: string; name: string; locale: string }

/** The shell of every signed-in page, with the places of the person's role. */
export function SignedInFrame({ me, practice, children }: { me: Me; practice: string; children: ReactNode }) {
  const t = useTranslations('Navigation')
  const toItem = ({ path, word, icon }: Place): NavItem => ({ href: path, label: t(word), icon })
  const places = placesOf(me)
  const items = places.map(toItem)
  const foot = [toItem(settingsPlace)]
  const tabs = [...places.filter((place) => place.tab), settingsPlace].slice(0, 5).map(toItem)
  const current = currentItem([...items, ...foot], useCurrentPath())?.href
  const brand = <Brand href="/home" label={t('brand', { practice })} name={practice} />
  return (
    <>
      <AppShell
        skipLabel={t('skip')}
        sidebar={
          <Sidebar
            brand={brand}
            search={<PaletteButton me={me} />}
            navLabel={t('label')}
            items={items}
            footItems={foot}
            account={<AccountMenu me={me} wide />}
            current={current}
          />
        }
        topBar={<TopBar start={brand} actions={<AccountMenu me={me} />} />}
        tabs={<BottomTabs label={t('label')} items={tabs} current={current} />}
      >
        {children}
      </AppShell>
      <Toaster label={t('toasts', { hotkey: '{hotkey}' })} closeLabel={t('close')} />
    </>
  )
}
