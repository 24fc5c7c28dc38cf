'use client'
import MenuIcon from 'lucide-react/icons/menu'
import { IconButton } from '#ui/icon-button.tsx'
import { Menu } from '#ui/menu.tsx'
import { MenuLink } from '#ui/menu-link.tsx'

/** The header's links on a phone. */
export function PublicMenu({ label, links }: { label: string; links: { href: string; label: string }[] }) {
  return (
    <Menu
      trigger={
        <IconButton label={label}>
          <MenuIcon size={20} />
        </IconButton>
      }
    >
      {links.map((link) => (
        <MenuLink key={link.href} href={link.href}>
          {link.label}
        </MenuLink>
      ))}
    </Menu>
  )
}
