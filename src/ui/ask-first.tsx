'use client'
import { useState } from 'react'
import type { ButtonProps } from './button.tsx'
import { Button } from './button.tsx'
import type { ConfirmDialogProps } from './confirm-dialog.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

export type AskFirstProps = Pick<ConfirmDialogProps, 'title' | 'text' | 'keepLabel' | 'busy' | 'tone'> &
  Pick<ButtonProps, 'variant' | 'aria-label'> & {
    /** The verb, on the button and once more in the answer ("Turn off"). */
    label: string
    /** Settles when it is done or refused: then the question is over, and what was refused is said by the page. */
    onConfirm: () => Promise<void>
  }

/** A button that asks before it does anything. */
export function AskFirst({ label, variant, 'aria-label': name, onConfirm, ...question }: AskFirstProps) {
  const [asking, ask] = useState(false)
  return (
    <>
      <Button variant={variant} aria-label={name} onClick={() => ask(true)}>
        {label}
      </Button>
      {asking && (
        <ConfirmDialog
          {...question}
          open
          onOpenChange={ask}
          confirmLabel={label}
          onConfirm={() => void onConfirm().finally(() => ask(false))}
        />
      )}
    </>
  )
}
