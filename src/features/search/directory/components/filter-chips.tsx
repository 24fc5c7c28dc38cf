import X from 'lucide-react/icons/x'
import { Link } from '#ui/link.tsx'

type Props = {
  label: string
  /** What narrows the list; `href` leads to the list without it, `remove` says so. */
  chips: { name: string; href: string; remove: string }[]
  clear: { href: string; label: string }
}

/** The filters in use, to take away one by one or all at once. */
export function FilterChips({ label, chips, clear }: Props) {
  if (chips.length === 0) return null
  return (
    <nav aria-label={label} className="mb-4.5 flex flex-wrap items-center gap-2">
      {chips.map(({ name, href, remove }) => (
        <Link
          key={remove}
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
      <Link href={clear.href} prefetch={false} scroll={false} className="link hit-area ml-1.5 text-sm">
        {clear.label}
      </Link>
    </nav>
  )
}
