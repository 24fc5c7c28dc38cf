import { Link } from '../link.tsx'
import { Mark } from './mark.tsx'
import { Wordmark } from './wordmark.tsx'

/** Mark and name, leading home. A practice's own name stands in the heading's type; without `name` the drawn word. */
export function Brand({
  href,
  label,
  name,
  size = 26,
}: {
  href: string
  label: string
  name?: string | undefined
  size?: number
}) {
  return (
    <Link
      href={href}
      aria-label={label}
      className="hit-area inline-flex min-h-7 items-center gap-2.25 rounded-sm text-text"
    >
      <Mark size={size} />
      {name ? (
        <span className="truncate font-serif text-[1.3125rem] tracking-[-0.012em]">{name}</span>
      ) : (
        <Wordmark height={size * 0.923} />
      )}
    </Link>
  )
}
