import type { ReactNode } from 'react'

/** The summary of a focused flow on phones: fixed at the lower edge, with the primary button at its end. `strip` lies on top. */
export function BottomBar({ strip, children }: { strip?: ReactNode; children: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 border-border border-t bg-surface desk:hidden">
      {strip}
      <div className="flex items-center justify-between gap-4 px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
        {children}
      </div>
    </div>
  )
}
