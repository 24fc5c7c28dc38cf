import type { ReactNode } from 'react'
import type { ButtonVariant } from '#ui/button-style.ts'
import { buttonStyle } from '#ui/button-style.ts'

type Props = {
  /** A whole address, or one of the API: no page of Loom, so no language is put before it. */
  href: string
  variant: ButtonVariant
  icon: ReactNode
  /** Opens beside Loom, and learns nothing of where it was opened from. */
  outside?: boolean
  download?: boolean
  children: ReactNode
}

/** A button-like link that leaves the pages: to a call, a map, a telephone, a file. */
export function WayLink({ href, variant, icon, outside = false, download = false, children }: Props) {
  return (
    <a
      className={buttonStyle({ variant })}
      href={href}
      download={download}
      {...(outside && { target: '_blank', rel: 'noopener noreferrer' })}
    >
      <span className="inline-flex items-center justify-center gap-1.5">
        {icon}
        {children}
      </span>
    </a>
  )
}
