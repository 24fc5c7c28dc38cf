import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

export type SaveBarProps = {
  /** What changed ("Wednesday changed."), or why it could not be saved. */
  text: ReactNode
  failed?: boolean
  /** Buttons: the quiet one first, saving last. */
  children: ReactNode
}

/** Stays at the lower edge of a page while there is something to save; above the tabs on phones. */
export function SaveBar({ text, failed = false, children }: SaveBarProps) {
  return (
    <div
      className={cx(
        'sticky bottom-0 z-10 mt-10 flex items-center justify-between gap-4 border-border border-t bg-background py-3',
        'max-desk:fixed max-desk:inset-x-0 max-desk:bottom-[calc(var(--tabbar)+env(safe-area-inset-bottom))]',
        'max-desk:mt-0 max-desk:bg-surface max-desk:px-4',
      )}
    >
      <p role={failed ? 'alert' : 'status'} className={cx('min-w-0 text-sm', failed && 'text-danger')}>
        {text}
      </p>
      <div className="flex flex-none gap-2">{children}</div>
    </div>
  )
}
