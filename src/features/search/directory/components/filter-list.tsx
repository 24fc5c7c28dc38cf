import type { GivenReader } from '#client/use-reader.ts'
import { FilterLinks } from './filter-links.tsx'
import { FilterSection } from './filter-section.tsx'

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
  /** The way to the rarer ones. */
  more: string
}

const MOST = 6

/** Filters of one kind; several can be chosen. What is rarer waits behind a line, unless it is chosen. */
export function FilterList({ title, filters, reader, more }: Props) {
  if (filters.length === 0) return null
  const first = filters.filter(({ on }, at) => at < MOST || on || filters.length === MOST + 1)
  const rest = filters.filter((one) => !first.includes(one))
  return (
    <FilterSection title={title}>
      <FilterLinks filters={first} reader={reader} />
      {rest.length > 0 && (
        <details className="group">
          <summary className="link hit-area my-1.5 inline-block cursor-pointer text-sm group-open:hidden [&::-webkit-details-marker]:hidden">
            {more}
          </summary>
          <FilterLinks filters={rest} reader={reader} />
        </details>
      )}
    </FilterSection>
  )
}
