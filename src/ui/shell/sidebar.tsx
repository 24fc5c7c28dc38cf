import type { ReactNode } from 'react'
import type { NavItem } from './nav-item.ts'
import { SidebarItem } from './sidebar-item.tsx'

export type SidebarProps = {
  brand: ReactNode
  /** A `SearchButton`. */
  search?: ReactNode
  navLabel: string
  items: NavItem[]
  /** At the bottom, above the account: settings. */
  footItems?: NavItem[]
  /** An `AccountButton` in a `Menu`. */
  account: ReactNode
  /** The href of the current item (`currentItem`). */
  current: string | undefined
}

/** 232 px from 901 px on; its right edge is the selvedge, to which the current item sends a thread. */
export function Sidebar({ brand, search, navLabel, items, footItems = [], account, current }: SidebarProps) {
  return (
    <aside className="sticky top-0 flex h-dvh w-(--sidebar) flex-none flex-col border-border border-r px-3.5 pt-5 pb-3.5 max-desk:hidden">
      <div className="px-2 pb-4">{brand}</div>
      {search && <div className="mb-3.5">{search}</div>}
      <nav
        aria-label={navLabel}
        className="-mr-4.75 flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto pr-4.75 [scrollbar-width:none]"
      >
        {items.map((item) => (
          <SidebarItem key={item.href} item={item} here={item.href === current} />
        ))}
        <span className="flex-1" />
        {footItems.map((item) => (
          <SidebarItem key={item.href} item={item} here={item.href === current} />
        ))}
      </nav>
      <div className="mt-2.5 border-border border-t pt-1.5">{account}</div>
      <span aria-hidden="true" className="selvedge absolute inset-y-0 -right-1.25 w-1" />
    </aside>
  )
}
