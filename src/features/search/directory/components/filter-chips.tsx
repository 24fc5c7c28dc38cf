import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'

type Props = {
  label: string
  /** What narrows the list; `href` leads to the list without it, `remove` says so. */
  chips: { key: string; name: string; href: string; remove: string }[]
  clear: { href: string; label: string }
  /** Before the chips, and after them: only while there are some. */
  first: ReactNode
  children?: ReactNode
}

/** The filters in use, to take away one by one or all at once. */
export function FilterChips({ label, chips, clear, first, children }: Props) {
  // What comes first keeps its place with and without chips: an open sheet stays open while they come and go.
  return (
    <div className={cx('mb-4.5 flex flex-wrap items-center gap-2', chips.length === 0 && 'desk:hidden')}>
      {first}
      {chips.length > 0 && (
        <nav aria-label={label} className="flex min-w-0 flex-wrap items-center gap-2">
          {chips.map(({ key, name, href, remove }) => (
            <Link
              key={key}
              href={href}
              prefetch={false}
              scroll={false}
              aria-label={remove}
              className="inline-flex min-h-8 min-w-0 items-center gap-1.5 rounded-full border border-text bg-text px-3 font-medium text-background text-sm max-sm:min-h-11 pointer-coarse:min-h-11"
            >
              <bdi className="truncate">{name}</bdi>
              <X size={14} />
            </Link>
          ))}
          <Link href={clear.href} prefetch={false} scroll={false} className="link hit-area mx-1.5 text-sm">
            {clear.label}
          </Link>
          {children}
        </nav>
      )}
    </div>
  )
}
