import Check from 'lucide-react/icons/check'
import type { GivenReader } from '#client/use-reader.ts'
import { cx } from '#ui/class-names.ts'
import type { Filter } from './filter-list.tsx'
import { ZonedLink } from './zoned-link.tsx'

type Props = { filters: Filter[]; reader?: GivenReader | undefined }

/** Links that look like boxes to tick, so that each choice has an address and works without a script. */
export function FilterLinks({ filters, reader }: Props) {
  return (
    <ul>
      {filters.map(({ value, name, count, counted, href, on }) => (
        <li key={value}>
          <ZonedLink
            href={href}
            reader={reader}
            current={on}
            className={cx(
              'group flex min-h-8 items-center gap-2.5 py-1 max-desk:min-h-11',
              count === 0 && !on && 'text-text-muted',
            )}
          >
            <span
              className={cx(
                'grid size-4.5 flex-none place-items-center rounded-[4px] border-[1.5px]',
                on ? 'border-primary bg-primary text-on-primary' : 'border-border-strong bg-surface',
              )}
            >
              {on && <Check size={13} className="stroke-3" />}
            </span>
            <span dir="auto" className="min-w-0 flex-1 break-words group-hover:underline">
              {name}
            </span>
            <span className="text-sm text-text-faint">
              <span aria-hidden="true">{count}</span>
              <span className="sr-only">{counted}</span>
            </span>
          </ZonedLink>
        </li>
      ))}
    </ul>
  )
}
