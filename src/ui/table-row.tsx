import { cx } from './class-names.ts'
import { Link } from './link.tsx'
import type { Column, TableRowData } from './table.tsx'
import { roles } from './table-roles.ts'

const places = {
  title: 'max-sm:col-start-1 max-sm:row-start-1 max-sm:self-center',
  aside: 'max-sm:col-start-2 max-sm:row-start-1 max-sm:justify-self-end max-sm:self-center',
  line: 'max-sm:col-span-2 max-sm:text-sm max-sm:text-text-muted',
  plain: 'max-sm:col-span-2 max-sm:text-sm max-sm:text-text-muted',
  hidden: 'max-sm:hidden',
}

/** One row of a `Table`: cells at desk, a list item under 640 px. */
export function TableRow({ row, columns, framed }: { row: TableRowData; columns: Column[]; framed: boolean }) {
  return (
    <tr
      {...roles.row}
      aria-current={row.selected || undefined}
      className={cx(
        'border-border border-b last:border-b-0 max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:py-3',
        framed && 'max-sm:px-4',
        row.href &&
          'relative hover:bg-surface-hover has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-focus',
        row.selected && 'bg-sunken',
      )}
    >
      {columns.map((column, i) => {
        const narrow = column.narrow ?? (i === 0 ? 'title' : 'line')
        const cell = row.cells[i]
        return (
          <td
            key={column.key}
            {...roles.cell}
            className={cx(
              'px-3 py-2.75 align-middle first:pl-0 last:pr-0 max-sm:p-0',
              framed && 'sm:first:pl-4 sm:last:pr-4',
              column.align === 'end' && 'sm:text-right',
              places[narrow],
              column.className,
            )}
          >
            {narrow === 'line' && cell !== null && cell !== undefined && (
              <span aria-hidden="true" className="sm:hidden">
                {column.header}{' '}
              </span>
            )}
            {i === 0 && row.href ? (
              // A list would fetch a page for each row that comes into view; details that open beside it leave it in place.
              <Link
                href={row.href}
                prefetch={false}
                {...(row.selected !== undefined && { scroll: false })}
                className="outline-none after:absolute after:inset-0"
              >
                {cell}
              </Link>
            ) : (
              <span className="[&_a]:relative [&_button]:relative [&_label]:relative">{cell}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
