'use client'

import * as Radix from 'radix-ui/dialog'
import type { ReactNode, RefObject } from 'react'
import { useRef } from 'react'
import { cx } from './class-names.ts'

const places = {
  centre: [
    'grid place-items-center overflow-y-auto p-4',
    'data-[state=closed]:animate-sink data-[state=open]:animate-rise',
  ],
  sheet: [
    'grid items-end justify-items-center overflow-y-auto desk:items-center desk:p-4',
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
  /** At desk the page stays in use beside it, without a scrim; `base.css` makes room. */
  beside?: boolean
  /** Receives focus instead of the first control. */
  firstFocus?: RefObject<HTMLElement | null> | undefined
  className?: string
  /** Holds a `Modal.Title`; see `dialog.tsx`. */
  children: ReactNode
}

/** Stops the page from scrolling while this element is in it (base.css). Measures first: once locked, the scrollbar is gone. */
function lockScroll(ground: HTMLElement | null) {
  if (!ground) return
  const page = document.documentElement
  if (!document.querySelector('[data-scroll-lock]')) {
    page.style.setProperty('--scrollbar', `${window.innerWidth - page.clientWidth}px`)
  }
  ground.dataset.scrollLock = ''
}

/** Where focus goes back to: what had it, or the button of the menu that is about to go. */
function openerOf(focused: Element | null): HTMLElement | null {
  const menuButton = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  const opener = menuButton ? document.getElementById(menuButton) : focused
  return opener instanceof HTMLElement ? opener : null
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
  sticky = false,
  beside = false,
  firstFocus,
  className,
  children,
}: ModalProps) {
  const [ground, motion] = places[place]
  // On a phone the drawer covers the page, which then must not be reachable behind it.
  const modal = !beside || (open && window.matchMedia('(width < 56.3125rem)').matches)
  const cameFrom = useRef<HTMLElement | null>(null)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      <Radix.Portal>
        <div
          ref={beside ? undefined : lockScroll}
          data-beside={beside ? '' : undefined}
          className={cx(
            'pointer-events-auto fixed z-40',
            beside
              ? 'inset-y-0 right-0 max-desk:left-0'
              : 'inset-0 animate-appear bg-scrim has-[>[data-state=closed]]:animate-vanish',
            ground,
          )}
        >
          <Radix.Content
            role={role}
            aria-modal={modal}
            aria-describedby={undefined}
            onInteractOutside={(event) => (sticky || beside) && event.preventDefault()}
            onOpenAutoFocus={(event) => {
              cameFrom.current = openerOf(document.activeElement)
              if (!firstFocus?.current) return
              event.preventDefault()
              firstFocus.current.focus()
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              cameFrom.current?.focus()
            }}
            className={cx('bg-raised text-text outline-none', !beside && 'shadow-lg', motion, className)}
          >
            {children}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  )
}
