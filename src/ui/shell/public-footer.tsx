import type { ReactNode } from 'react'
import { Link } from '../link.tsx'

/** The frame of pages for signed-out visitors: footer. `language` is a Menu; `children` say who runs the place. */
export function PublicFooter({
  label,
  links,
  language,
  note,
  children,
}: {
  label: string
  links: { href: string; label: string }[]
  language?: ReactNode
  note?: ReactNode
  children?: ReactNode
}) {
  return (
    <footer className="mt-14 border-border border-t desk:mt-24">
      <div className="mx-auto flex max-w-312 flex-wrap justify-between gap-x-6 gap-y-4 px-4 pt-6 pb-8 text-sm text-text-muted max-desk:flex-col desk:px-12 desk:pt-8 desk:pb-10">
        <div>{children}</div>
        <nav aria-label={label} className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {links.map((link) => (
            <Link key={link.href} href={link.href} className="hit-area hover:text-text">
              {link.label}
            </Link>
          ))}
          {language}
          {note && <span>{note}</span>}
        </nav>
      </div>
    </footer>
  )
}
