'use client'

import X from 'lucide-react/icons/x'
import * as Radix from 'radix-ui/dialog'
import type { ReactNode, RefObject } from 'react'
import { cx } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { Modal } from './modal.tsx'

const widths = { sm: 'max-w-105', md: 'max-w-130', lg: 'max-w-180' }

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A question or a fact ("Which card do you want to use?"). */
  title: ReactNode
  /** The line below the title. */
  text?: ReactNode
  children?: ReactNode
  /** Buttons at the end: the quiet one first, the doing one last. */
  actions?: ReactNode
  /** Shows a cross with this name; leave it out where the actions already leave. */
  closeLabel?: string
  /** 420, 520 or 720 px. */
  size?: keyof typeof widths
  role?: 'dialog' | 'alertdialog'
  sticky?: boolean
  /** On a phone it lies at the lower edge, as wide as the page, within reach of the thumb. */
  sheet?: boolean
  firstFocus?: RefObject<HTMLElement | null>
}

/** What a `Dialog` shows. */
export function DialogPanel({
  open,
  onOpenChange,
  title,
  text,
  children,
  actions,
  closeLabel,
  size = 'sm',
  role = 'dialog',
  sticky = false,
  sheet = false,
  firstFocus,
}: DialogProps) {
  return (
    <Modal
      open={open}
      onOpenChange={onOpenChange}
      place={sheet ? 'sheet' : 'centre'}
      role={role}
      sticky={sticky}
      firstFocus={firstFocus}
      className={cx(
        'w-full p-6 max-sm:p-5',
        sheet
          ? 'rounded-lg max-desk:max-w-none max-desk:rounded-b-none max-desk:pb-[calc(1.25rem+env(safe-area-inset-bottom))]'
          : 'rounded-lg',
        widths[size],
      )}
    >
      <div className="flex items-start justify-between gap-4">
        <Radix.Title className="type-section min-w-0">{title}</Radix.Title>
        {closeLabel && (
          <IconButton label={closeLabel} onClick={() => onOpenChange(false)} className="-mt-1 -mr-2">
            <X size={18} />
          </IconButton>
        )}
      </div>
      {text && <Radix.Description className="type-lead mt-2">{text}</Radix.Description>}
      {children && <div className="mt-5">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap justify-end gap-2 max-sm:*:flex-1">{actions}</div>}
    </Modal>
  )
}
