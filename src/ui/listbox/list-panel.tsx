'use client'

import * as Radix from 'radix-ui/popover'
import type { RefObject } from 'react'
import { panelStyle } from '../menu-style.ts'
import type { OptionListProps } from './option-list.tsx'
import { OptionList } from './option-list.tsx'

export type ListPanelProps = {
  open: boolean
  /** The control it belongs to: it opens below it, as wide, and a press on it does not close it. */
  control: RefObject<HTMLElement | null>
  onClose: () => void
  list: OptionListProps
  /** Said where there are no options. */
  emptyLabel?: string
}

/** The floating box of the options of a `Combobox` or `SelectMenu`. Focus stays in the control. */
export function ListPanel({ open, control, onClose, list, emptyLabel }: ListPanelProps) {
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
          {list.options.length > 0 || emptyLabel === undefined ? (
            <OptionList {...list} />
          ) : (
            <p role="status" className="px-3.5 py-3 text-text-muted">
              {emptyLabel}
            </p>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
