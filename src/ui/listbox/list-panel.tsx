'use client'

import * as Radix from 'radix-ui/popover'
import type { ReactNode, RefObject } from 'react'
import { panelStyle } from '../menu-style.ts'

export type ListPanelProps = {
  open: boolean
  /** The control it belongs to: it opens below it, as wide, and a press on it does not close it. */
  control: RefObject<HTMLElement | null>
  onClose: () => void
  children: ReactNode
}

/** The floating box of a list of options. Focus stays in the control. */
export function ListPanel({ open, control, onClose, children }: ListPanelProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Anchor virtualRef={control as RefObject<HTMLElement>} />
      <Radix.Portal>
        <Radix.Content
          role="presentation"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => control.current?.contains(event.target as Node) && event.preventDefault()}
          className={`${panelStyle} w-(--radix-popover-trigger-width) min-w-56`}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
