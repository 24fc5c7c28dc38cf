import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { TableHead } from './table-head.tsx'
import { roles } from './table-roles.ts'
import { TableRow } from './table-row.tsx'

export type Column = {
  key: string
  header: ReactNode
  /** Numbers and amounts stand right. */
  align?: 'start' | 'end'
  /**
   * Its place when rows become list items under 640 px: `title` leads, `aside` stands at the title's end, `line` is a quiet
   * line with the header before it, `plain` one without, `hidden` goes. Usual: title for the first, line for the rest.
   */
  narrow?: 'title' | 'aside' | 'line' | 'plain' | 'hidden'
  /** Hides the header's word from sight ("Actions"). */
  headerHidden?: boolean
  /** Makes the header a link that sorts; `direction` is the present order, if it is this column's. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined }
  className?: string
}

export type TableRowData = {
  id: string
  /** In the order of the columns. */
  cells: ReactNode[]
  /** The whole row leads there; buttons in its cells stay on top. */
  href?: string
  /** Its details are open beside the table. */
  selected?: boolean
}

export type TableProps = {
  /** What the table holds, for screen readers. */
  caption: string
  columns: Column[]
  rows: TableRowData[]
  /** On a card, or on the page's ground with hairlines only. */
  framed?: boolean
  className?: string
}

/** Hairline rows of 44 px and more, numbers right, no zebra; a list under 640 px. Explicit roles keep it a table when CSS lays it out as a list. */
export function Table({ caption, columns, rows, framed = false, className }: TableProps) {
  return (
    <div className={cx(framed && 'overflow-x-auto rounded-lg border border-border bg-surface', className)}>
      <table {...roles.table} className="w-full border-collapse text-left max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <TableHead columns={columns} framed={framed} />
        <tbody {...roles.group} className="max-sm:block">
          {rows.map((row) => (
            <TableRow key={row.id} row={row} columns={columns} framed={framed} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
