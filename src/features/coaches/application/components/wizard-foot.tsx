import type { ReactNode } from 'react'

/** The fixed foot of the application: the way back at its start, the way on at its end. */
export function WizardFoot({ back, children }: { back?: ReactNode; children: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 border-border border-t bg-background">
      <div className="mx-auto flex max-w-(--content-max) items-center justify-between gap-4 px-4 pt-3 pb-[max(0.875rem,env(safe-area-inset-bottom))] desk:px-8">
        <div className="max-desk:hidden">{back}</div>
        <div className="flex items-center justify-end gap-3 max-desk:w-full max-desk:*:flex-1">{children}</div>
      </div>
    </div>
  )
}
