'use client'

import * as Radix from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { menuLineStyle } from './menu-style.ts'

type Props = {
  /** A whole address elsewhere, or with `download` a file of our own. */
  href: string
  download?: boolean
  icon?: ReactNode
  children: ReactNode
}

/** A way out of the pages, in a `Menu`: opens beside them and tells nothing of where it was opened from. */
export function MenuAway({ href, download = false, icon, children }: Props) {
  return (
    <Radix.Item asChild>
      <a
        href={href}
        className={menuLineStyle}
        {...(download ? { download: true } : { target: '_blank', rel: 'noopener noreferrer' })}
      >
        {icon}
        <span className="min-w-0 flex-1">{children}</span>
      </a>
    </Radix.Item>
  )
}
