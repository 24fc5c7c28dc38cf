import type { ReactNode } from 'react'
import { Link } from '../link.tsx'

export type PublicHeaderProps = {
  brand: ReactNode
  navLabel: string
  links: { href: string; label: string }[]
  current?: string
  /** Sign in and sign up; ButtonLinks, the quieter first. Hidden on phones, where `menu` holds them. */
  actions: ReactNode
  /** A Menu on phones. */
  menu: ReactNode
}

/** The frame of pages for signed-out visitors: header. */
export function PublicHeader({ brand, navLabel, links, current, actions, menu }: PublicHeaderProps) {
  return (
    <header className="border-border max-desk:border-b">
      <div className="mx-auto grid h-14 max-w-360 grid-cols-[1fr_auto] items-center pr-1 pl-4 desk:h-18 desk:grid-cols-[1fr_auto_1fr] desk:px-12">
        <div className="min-w-0">{brand}</div>
        {links.length > 0 && (
          <nav aria-label={navLabel} className="flex gap-7 max-desk:hidden">
            {links.map((link) => (
              <Link
                key={link.href}
                href={link.href}
                aria-current={link.href === current ? 'page' : undefined}
                className="font-medium text-text-muted hover:text-text aria-[current]:text-text"
              >
                {link.label}
              </Link>
            ))}
          </nav>
        )}
        <div className="flex justify-end gap-1.5 desk:col-start-3 max-desk:hidden">{actions}</div>
        <div className="desk:hidden">{menu}</div>
      </div>
    </header>
  )
}
