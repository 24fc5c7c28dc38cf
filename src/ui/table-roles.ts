/** Said aloud on purpose: Safari forgets that a table is one as soon as CSS lays it out as a list. */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const
