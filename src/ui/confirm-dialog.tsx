'use client'

import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The question ("Cancel Thursday’s session?"). */
  title: ReactNode
  /** What follows from it. */
  text?: ReactNode
  /** The verb again, both ways ("Keep session", "Cancel session"). */
  keepLabel: string
  confirmLabel: string
  /** The words while it happens ("Cancelling"). */
  busyLabel?: string
  busy?: boolean
  /** `danger` for what cannot be undone. */
  tone?: 'danger' | 'primary'
  onConfirm: () => void
  /** A reason to give or a box to tick, between text and buttons. */
  children?: ReactNode
}

/** Asks before something happens. The keeping button has focus first; it does not close by itself: close it when the work is done. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  text,
  keepLabel,
  confirmLabel,
  busyLabel,
  busy = false,
  tone = 'danger',
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const keep = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !busy && onOpenChange(next)}
      title={title}
      text={text}
      role="alertdialog"
      sticky
      firstFocus={keep}
      actions={
        <>
          <Button ref={keep} disabled={busy} onClick={() => onOpenChange(false)}>
            {keepLabel}
          </Button>
          <Button variant={tone} loading={busy} loadingLabel={busyLabel} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
