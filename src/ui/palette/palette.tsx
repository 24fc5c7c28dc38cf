'use client'

import { Command } from 'cmdk'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import * as Radix from 'radix-ui/dialog'
import type { KeyboardEvent, ReactNode } from 'react'
import { IconButton } from '../icon-button.tsx'
import { Kbd } from '../kbd.tsx'
import { Modal } from '../modal.tsx'
import { PaletteFooter } from './palette-footer.tsx'
import type { PaletteGroupData } from './palette-group.tsx'
import { PaletteGroup } from './palette-group.tsx'
import { PaletteKinds } from './palette-kinds.tsx'

export type PaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  query: string
  onQueryChange: (query: string) => void
  /** Chips under the field; Tab goes to the next one. */
  kinds?: { value: string; label: string; count?: number }[]
  kind?: string
  onKindChange?: (kind: string) => void
  /** Results, best kind first. Keep the old ones while new ones come, so that nothing flickers. */
  groups: PaletteGroupData[]
  /** Stands where there are no results: an EmptyState, or first suggestions. */
  empty?: ReactNode
  labels: {
    /** Names the palette ("Search"). */
    title: string
    placeholder: string
    close: string
    /** Names the key ("Esc"). */
    escape: string
    /** Names the results for screen readers. */
    results: string
  }
  /** The keys at the foot, in words, and a remark. */
  footer?: { move: string; open: string; nextKind?: string; enterKey: string; tabKey: string; note?: string }
}

/** Search and actions under ⌘K (`usePaletteKey`). The caller filters; Enter and a click run the item's `onSelect`. */
export function Palette({
  open,
  onOpenChange,
  query,
  onQueryChange,
  kinds = [],
  kind,
  onKindChange,
  groups,
  empty,
  labels,
  footer,
}: PaletteProps) {
  function nextKind(event: KeyboardEvent) {
    if (event.key !== 'Tab' || kinds.length === 0) return
    event.preventDefault()
    const at = kinds.findIndex((other) => other.value === kind)
    const next = kinds[(at + (event.shiftKey ? -1 : 1) + kinds.length) % kinds.length]
    if (next) onKindChange?.(next.value)
  }
  return (
    <Modal
      open={open}
      onOpenChange={onOpenChange}
      place="top"
      className="flex h-dvh w-full flex-col overflow-hidden desk:h-auto desk:max-h-[calc(100dvh-11rem)] desk:max-w-170 desk:rounded-lg desk:border desk:border-border"
    >
      <Radix.Title className="sr-only">{labels.title}</Radix.Title>
      <Command
        shouldFilter={false}
        loop
        label={labels.title}
        onKeyDown={nextKind}
        className="flex min-h-0 flex-1 flex-col"
      >
        <div className="flex h-14 flex-none items-center gap-3.5 border-border border-b pr-1.5 pl-4 desk:h-16 desk:px-5">
          <Search size={20} />
          <Command.Input
            value={query}
            onValueChange={onQueryChange}
            placeholder={labels.placeholder}
            className="min-w-0 flex-1 self-stretch bg-transparent text-[1.125rem] caret-primary outline-none"
          />
          <span className="max-desk:hidden">
            <Kbd>{labels.escape}</Kbd>
          </span>
          <IconButton label={labels.close} size="lg" onClick={() => onOpenChange(false)} className="desk:hidden">
            <X size={20} />
          </IconButton>
        </div>
        {kinds.length > 0 && <PaletteKinds kinds={kinds} kind={kind} onKindChange={onKindChange} />}
        <Command.List
          label={labels.results}
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2.5 pt-1.5 pb-2.5"
        >
          {groups.map((group) => (
            <PaletteGroup key={group.key} group={group} query={query} />
          ))}
        </Command.List>
        {groups.every((group) => group.items.length === 0) && <div className="px-5 pb-5">{empty}</div>}
        {footer && <PaletteFooter {...footer} />}
      </Command>
    </Modal>
  )
}
