'use client'
import { useTranslations } from 'next-intl'
import { Avatar } from '#ui/avatar.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { MenuLater } from '#ui/menu-later.tsx'
import { AccountButton } from '#ui/shell/account-button.tsx'
import type { Me } from './signed-in-frame.tsx'

const load = () => import('./account-choices.tsx').then(({ AccountChoices }) => AccountChoices)

/** Who is signed in, and what they can do about it. `wide` at the sidebar's foot, else an icon. */
export function AccountMenu({ me, wide = false }: { me: Me; wide?: boolean }) {
  const t = useTranslations('Navigation')
  const avatar = <Avatar id={me.id} name={me.name} size={wide ? 28 : 30} />
  const trigger = wide ? (
    <AccountButton avatar={avatar} name={me.name} detail={t(`role.${me.kind}`)} />
  ) : (
    <IconButton label={t('account')}>{avatar}</IconButton>
  )
  return <MenuLater trigger={trigger} load={load} given={{ me, wide }} />
}
