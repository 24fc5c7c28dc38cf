import Check from 'lucide-react/icons/check'
import type { GivenReader } from '#client/use-reader.ts'
import { cx } from '#ui/class-names.ts'
import { FilterSection } from './filter-section.tsx'
import { ZonedLink } from './zoned-link.tsx'

export type Filter = {
  value: string
  name: string
  /** How many coaches it finds, as a number and in words. */
  count: number
  counted: string
  /** Where choosing it leads; for one that is chosen, where letting go of it does. */
  href: string
  on: boolean
}

type Props = {
  title: string
  filters: Filter[]
  /** For filters that mean hours of the day: on whose clock. */
  reader?: GivenReader
}

/** Filters of one kind; several can be chosen. Links, so that each choice has an address and works without a script. */
export function FilterList({ title, filters, reader }: Props) {
  if (filters.length === 0) return null
  return (
    <FilterSection title={title}>
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
    </FilterSection>
  )
}
