import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { cx } from './class-names.ts'
import { Link } from './link.tsx'
import type { Column } from './table.tsx'
import { roles } from './table-roles.ts'

/** The headers of a `Table`; a sortable one is a link and says its order. */
export function TableHead({ columns, framed }: { columns: Column[]; framed: boolean }) {
  return (
    <thead {...roles.group} className="max-sm:sr-only">
      <tr {...roles.row}>
        {columns.map((column) => {
          const Arrow = column.sort?.direction === 'ascending' ? ArrowUp : ArrowDown
          return (
            <th
              key={column.key}
              {...roles.header}
              scope="col"
              aria-sort={column.sort && (column.sort.direction ?? 'none')}
              className={cx(
                'whitespace-nowrap border-border border-b px-3 py-2.25 font-medium text-sm text-text-muted first:pl-0 last:pr-0',
                framed && 'first:pl-4 last:pr-4',
                column.align === 'end' && 'text-right',
                column.className,
              )}
            >
              {column.sort ? (
                <Link href={column.sort.href} className="hit-area inline-flex items-center gap-1 hover:text-text">
                  {column.header}
                  {column.sort.direction && <Arrow size={14} />}
                </Link>
              ) : (
                <span className={cx(column.headerHidden && 'sr-only')}>{column.header}</span>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
