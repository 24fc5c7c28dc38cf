import type { ReactNode } from 'react'
import { buttonStyle } from './button-style.ts'
import { cx } from './class-names.ts'
import { Link } from './link.tsx'

const look = cx(buttonStyle({ variant: 'tinted', size: 'sm' }), 'flex-none')

/** The one thing to do about a banner, in the banner's own colour: a link with `href`, else a button. */
export function BannerAction({
  href,
  onClick,
  children,
}: {
  href?: string
  onClick?: () => void
  children: ReactNode
}) {
  if (href) {
    return (
      <Link href={href} className={look}>
        {children}
      </Link>
    )
  }
  return (
    <button type="button" {...(onClick && { onClick })} className={look}>
      {children}
    </button>
  )
}
