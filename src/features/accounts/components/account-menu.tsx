'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Avatar } from '#ui/avatar.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { AccountButton } from '#ui/shell/account-button.tsx'
import { useLater } from '#ui/use-later.ts'
import type { Me } from './signed-in-frame.tsx'

const loadChoices = () => import('./account-choices.tsx').then(({ AccountChoices }) => AccountChoices)

/** Who is signed in, and what they can do about it. `wide` at the sidebar's foot, else an icon. */
export function AccountMenu({ me, wide = false }: { me: Me; wide?: boolean }) {
  const t = useTranslations('Navigation')
  const [asked, setAsked] = useState(false)
  const AccountChoices = useLater(loadChoices)
  const avatar = <Avatar id={me.id} name={me.name} size={wide ? 28 : 30} />
  const open = { 'aria-haspopup': 'menu', onClick: () => setAsked(true) } as const
  const trigger = wide ? (
    <AccountButton avatar={avatar} name={me.name} detail={t(`role.${me.kind}`)} {...open} />
  ) : (
    <IconButton label={t('account')} {...open}>
      {avatar}
    </IconButton>
  )
  return asked && AccountChoices ? <AccountChoices {...{ me, wide, trigger }} /> : trigger
}
