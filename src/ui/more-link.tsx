import ArrowRight from 'lucide-react/icons/arrow-right'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'

/** "All goals →": the way on from a section. */
export function MoreLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="hit-area inline-flex items-center gap-1 font-medium text-sm text-text-muted hover:text-text"
    >
      {children}
      <ArrowRight size={14} />
    </Link>
  )
}
