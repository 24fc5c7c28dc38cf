import type { ReactNode } from 'react'

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-[4px] border border-border bg-background px-1.25 font-medium font-sans text-[0.6875rem]/4 text-text-faint">
      {children}
    </kbd>
  )
}
