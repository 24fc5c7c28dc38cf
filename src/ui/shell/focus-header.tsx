import ArrowLeft from 'lucide-react/icons/arrow-left'
import type { ReactNode } from 'react'
import { buttonStyle } from '../button-style.ts'
import { Link } from '../link.tsx'

export type FocusHeaderProps = {
  /** The brand at desk. */
  brand: ReactNode
  /** The arrow on phones. */
  back: { href: string; label: string; onClick?: () => void }
  /** `Steps`, or a title. */
  children?: ReactNode
  /** At the end, at desk: "Save and leave". */
  end?: ReactNode
}

/** The header of focused flows (booking, onboarding), which drop the shell. */
export function FocusHeader({ brand, back, children, end }: FocusHeaderProps) {
  return (
    <header className="grid h-14 grid-cols-[2.75rem_1fr_2.75rem] items-center border-border border-b pr-2 pl-1 desk:h-16 desk:grid-cols-[1fr_auto_1fr] desk:px-8">
      <div className="max-desk:hidden">{brand}</div>
      <Link
        href={back.href}
        onClick={back.onClick}
        aria-label={back.label}
        className={`${buttonStyle({ variant: 'ghost', square: true, size: 'lg' })} desk:hidden`}
      >
        <ArrowLeft size={20} />
      </Link>
      <div className="min-w-0">{children}</div>
      <div className="text-right max-desk:hidden">{end}</div>
    </header>
  )
}
