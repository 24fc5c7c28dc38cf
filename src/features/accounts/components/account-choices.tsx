'use client'
import LogOut from 'lucide-react/icons/log-out'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localised } from '#client/localised.ts'
import { Menu } from '#ui/menu.tsx'
import { MenuItem } from '#ui/menu-item.tsx'
import { MenuLabel } from '#ui/menu-label.tsx'
import { MenuLink } from '#ui/menu-link.tsx'
import { MenuSeparator } from '#ui/menu-separator.tsx'
import { accounts } from './api.ts'
import { placesOf } from './navigation.tsx'
import type { Me } from './signed-in-frame.tsx'
import { ThemeChoices } from './theme-choices.tsx'

/** The open account menu: settings, theme, signing out. */
export function AccountChoices({ me, wide, trigger }: { me: Me; wide: boolean; trigger: ReactNode }) {
  const t = useTranslations('Navigation')
  return (
    <Menu trigger={trigger} side={wide ? 'top' : 'bottom'} matchTrigger={wide} defaultOpen>
      <MenuLink href="/settings">{t('settings')}</MenuLink>
      {me.kind === 'client' && <MenuLink href="/coach/apply">{t('iCoach')}</MenuLink>}
      {placesOf(me)
        .filter(({ tab }) => !tab)
        .map(({ path, word }) => (
          <MenuLink key={path} href={path}>
            {t(word)}
          </MenuLink>
        ))}
      <MenuSeparator />
      <MenuLabel>{t('theme.label')}</MenuLabel>
      <ThemeChoices />
      <MenuSeparator />
      <MenuItem
        icon={<LogOut size={16} />}
        onSelect={async () => {
          await accounts.signOut({})
          window.location.assign(localised('/', me.locale))
        }}
      >
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
