import type { ReactNode } from 'react'

/** 56 px, under 901 px only: logo or title, and two actions (IconButtons). */
export function TopBar({ start, actions }: { start: ReactNode; actions?: ReactNode }) {
  return (
    <header className="sticky top-0 z-10 flex h-14 items-center justify-between gap-2 border-border border-b bg-background pr-2 pl-4 desk:hidden">
      <div className="min-w-0">{start}</div>
      <div className="flex flex-none">{actions}</div>
    </header>
  )
}
