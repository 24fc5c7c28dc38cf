'use client'

import * as Radix from 'radix-ui/dialog'
import type { ReactNode, RefObject } from 'react'
import { cx } from './class-names.ts'

const places = {
  centre: [
    'grid place-items-center overflow-y-auto p-4',
    'data-[state=closed]:animate-sink data-[state=open]:animate-rise',
  ],
  end: ['flex justify-end', 'data-[state=closed]:animate-slide-out data-[state=open]:animate-slide-in'],
  top: [
    'flex items-start justify-center desk:p-4 desk:pt-22',
    'data-[state=closed]:animate-sink data-[state=open]:animate-rise',
  ],
}

export type ModalProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  place: keyof typeof places
  role?: 'dialog' | 'alertdialog'
  /** A click beside it does not close it: there is something to lose or to decide. */
  sticky?: boolean
  /** Receives focus instead of the first control. */
  firstFocus?: RefObject<HTMLElement | null> | undefined
  className?: string
  /** Holds a `Modal.Title`; see `dialog.tsx`. */
  children: ReactNode
}

/**
 * The ground of dialogs, drawers and the palette: scrim, focus trap, Escape, focus back to where it was.
 * Radix's own overlay is left out on purpose: it stops the page from scrolling by a style element that our
 * Content-Security-Policy refuses. `data-scroll-lock` does the same from base.css.
 */
export function Modal({
  open,
  onOpenChange,
  place,
  role = 'dialog',
  sticky,
  firstFocus,
  className,
  children,
}: ModalProps) {
  const [ground, motion] = places[place]
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <div
          data-scroll-lock=""
          className={cx(
            'pointer-events-auto fixed inset-0 z-40 animate-appear bg-scrim has-[>[data-state=closed]]:animate-vanish',
            ground,
          )}
        >
          <Radix.Content
            role={role}
            aria-modal="true"
            aria-describedby={undefined}
            onPointerDownOutside={(event) => sticky && event.preventDefault()}
            onOpenAutoFocus={(event) => {
              if (!firstFocus?.current) return
              event.preventDefault()
              firstFocus.current.focus()
            }}
            className={cx('bg-raised text-text shadow-lg outline-none', motion, className)}
          >
            {children}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  )
}
