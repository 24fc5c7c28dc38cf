import type { ReactNode } from 'react'

export type NavItem = {
  href: string
  label: string
  /** An icon element: 17 px in the sidebar, 20 in tabs (the shell sets the size). */
  icon: ReactNode
  /** How many are new, and that in words. */
  count?: number | undefined
  countLabel?: string | undefined
}

/** The item whose address is the longest beginning of the path: `/goals/3` belongs to `/goals`. */
export function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  return items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
}
