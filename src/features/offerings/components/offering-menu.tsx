'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Menu } from '#ui/menu.tsx'
import { MenuItem } from '#ui/menu-item.tsx'
import { MenuSeparator } from '#ui/menu-separator.tsx'

type Props = {
  trigger: ReactNode
  moves: { to: number; short: string; possible: boolean }[]
  onEdit: () => void
  onMove: (to: number) => void
  onArchive: () => void
}

/** What can be done with an offering. */
export function OfferingMenu({ trigger, moves, onEdit, onMove, onArchive }: Props) {
  const t = useTranslations('Offerings')
  return (
    <Menu trigger={trigger} defaultOpen>
      <MenuItem onSelect={onEdit}>{t('edit')}</MenuItem>
      {moves.map(({ to, short, possible }) => (
        <MenuItem key={short} disabled={!possible} onSelect={() => onMove(to)}>
          {short}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem danger onSelect={onArchive}>
        {t('archive.action')}
      </MenuItem>
    </Menu>
  )
}
