'use client'

import X from 'lucide-react/icons/x'
import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { Modal } from './modal.tsx'

const widths = { md: 'desk:w-93', lg: 'desk:w-108' }

export type DrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What kind of thing it shows ("Person"): small, in the top line. */
  title: ReactNode
  closeLabel: string
  /** 372 or 432 px. */
  size?: keyof typeof widths
  /** At desk the page beside it stays in use (pick another row), and makes room. */
  beside?: boolean
  /** A line that stays at the foot: buttons. */
  footer?: ReactNode
  children: ReactNode
}

/** What a `Drawer` shows. */
export function DrawerPanel({
  open,
  onOpenChange,
  title,
  closeLabel,
  size = 'md',
  beside = false,
  footer,
  children,
}: DrawerProps) {
  return (
    <Modal
      open={open}
      onOpenChange={onOpenChange}
      place="end"
      beside={beside}
      className={cx('flex h-full w-full flex-col border-border bg-surface desk:border-l', widths[size])}
    >
      <div className="flex flex-none items-center justify-between gap-4 px-4 pt-3 pb-2 desk:px-7 desk:pt-6">
        <Radix.Title className="font-medium text-sm text-text-muted">{title}</Radix.Title>
        <IconButton label={closeLabel} onClick={() => onOpenChange(false)} className="-mr-2">
          <X size={18} />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pt-2 pb-7 desk:px-7">{children}</div>
      {footer && (
        <div className="flex flex-none flex-wrap gap-2 border-border border-t px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] desk:px-7">
          {footer}
        </div>
      )}
    </Modal>
  )
}
