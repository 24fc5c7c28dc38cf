import Check from 'lucide-react/icons/check'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'

export type Filter = {
  value: string
  name: string
  /** How many coaches it finds, as a number and in words. */
  count: number
  counted: string
  /** Where choosing it leads; for the one that is chosen, where letting go of it does. */
  href: string
  on: boolean
}

/** Filters of one kind; one at a time can be chosen. */
export function FilterList({ title, filters }: { title: string; filters: Filter[] }) {
  if (filters.length === 0) return null
  return (
    <section className="border-border py-4 first:pt-0 [&+&]:border-t">
      <h2 className="mb-1.5 font-semibold text-sm">{title}</h2>
      <ul>
        {filters.map(({ value, name, count, counted, href, on }) => (
          <li key={value}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={on ? 'true' : undefined}
              className="group flex min-h-8 items-center gap-2.5 py-1 max-desk:min-h-11"
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
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
