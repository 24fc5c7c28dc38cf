import type { ReactNode } from 'react'

/** The sunken ground under an icon at the start of a row: 40 px. */
export function RowIcon({ children }: { children: ReactNode }) {
  return (
    <span className="grid size-10 flex-none place-items-center rounded-md bg-sunken text-text-muted">{children}</span>
  )
}
