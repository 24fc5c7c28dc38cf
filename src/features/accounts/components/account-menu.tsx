'use client'
import LogOut from 'lucide-react/icons/log-out'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { localised } from '#client/localised.ts'
import { chooseTheme, readTheme } from '#client/theme.ts'
import { Avatar } from '#ui/avatar.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Menu } from '#ui/menu.tsx'
import { MenuChoices } from '#ui/menu-choices.tsx'
import { MenuItem } from '#ui/menu-item.tsx'
import { MenuLabel } from '#ui/menu-label.tsx'
import { MenuLink } from '#ui/menu-link.tsx'
import { MenuSeparator } from '#ui/menu-separator.tsx'
import { AccountButton } from '#ui/shell/account-button.tsx'
import type { Theme } from '#ui/theme.ts'
import { accounts } from './api.ts'
import type { Me } from './signed-in-frame.tsx'

/** Who is signed in: settings, theme, language of this page, signing out. `wide` at the sidebar's foot, else an icon. */
export function AccountMenu({ me, wide = false }: { me: Me; wide?: boolean }) {
  const t = useTranslations('Navigation')
  const [theme, setTheme] = useState<Theme>('system')
  const avatar = <Avatar id={me.id} name={me.name} size={wide ? 28 : 30} />
  const trigger = wide ? (
    <AccountButton
      avatar={avatar}
      name={me.name}
      detail={t(`role.${me.kind}`)}
      onPointerDown={() => setTheme(readTheme())}
    />
  ) : (
    <IconButton label={t('account')} onPointerDown={() => setTheme(readTheme())}>
      {avatar}
    </IconButton>
  )
  return (
    <Menu trigger={trigger} side={wide ? 'top' : 'bottom'} matchTrigger={wide}>
      <MenuLink href="/settings">{t('settings')}</MenuLink>
      {me.kind === 'client' && <MenuLink href="/coach/apply">{t('iCoach')}</MenuLink>}
      {me.kind === 'coach' && <MenuLink href="/coach/profile">{t('profile')}</MenuLink>}
      <MenuSeparator />
      <MenuLabel>{t('theme.label')}</MenuLabel>
      <MenuChoices
        label={t('theme.label')}
        value={theme}
        onValueChange={(value) => {
          chooseTheme(value as Theme)
          setTheme(value as Theme)
        }}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
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
