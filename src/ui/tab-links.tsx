import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import { tabListStyle, tabStyle } from './tabs-style.ts'

/** Tabs that are addresses: `current` is the href of the shown one. */
export function TabLinks({
  label,
  items,
  current,
}: {
  label: string
  items: { href: string; label: ReactNode; count?: ReactNode }[]
  current: string
}) {
  return (
    <nav aria-label={label} className={tabListStyle}>
      {items.map((item) => {
        const here = item.href === current
        return (
          <Link
            key={item.href}
            href={item.href}
            className={tabStyle}
            {...(here && { 'aria-current': 'page', 'data-state': 'active' })}
          >
            {item.label}
            {item.count}
          </Link>
        )
      })}
    </nav>
  )
}
