'use client'

import * as Radix from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import { menuLineStyle } from './menu-style.ts'

/** A place to go, in a `Menu`. */
export function MenuLink({
  href,
  icon,
  end,
  children,
}: {
  href: string
  icon?: ReactNode
  end?: ReactNode
  children: ReactNode
}) {
  return (
    <Radix.Item asChild>
      <Link href={href} className={menuLineStyle}>
        {icon}
        <span className="min-w-0 flex-1">{children}</span>
        {end}
      </Link>
    </Radix.Item>
  )
}
