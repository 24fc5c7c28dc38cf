'use client'

import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { Highlight } from '../highlight.tsx'

export type PaletteItem = {
  id: string
  /** 17 px, an avatar of 28, or a swatch. */
  icon?: ReactNode
  /** Plain text: the query is underlined in it. */
  title: string
  detail?: string
  /** At the end: a date, a state, a `Kbd`. */
  meta?: ReactNode
  onSelect: () => void
}

export type PaletteGroupData = {
  key: string
  heading: string
  /** Beside the heading ("All 8"); keyboards get there by Tab to that kind. */
  more?: { label: string; onSelect: () => void }
  items: PaletteItem[]
}

/** One kind of results in a `Palette`. */
export function PaletteGroup({ group, query }: { group: PaletteGroupData; query: string }) {
  const heading = (
    <span className="flex justify-between px-2.5 pt-3 pb-1 font-medium text-sm text-text-muted">
      {group.heading}
      {group.more && (
        <button
          type="button"
          tabIndex={-1}
          onClick={group.more.onSelect}
          className="hit-area text-primary hover:underline"
        >
          {group.more.label}
        </button>
      )}
    </span>
  )
  if (group.items.length === 0) return null
  return (
    <Command.Group heading={heading}>
      {group.items.map((item) => (
        <Command.Item
          key={item.id}
          value={`${group.key} ${item.id}`}
          onSelect={item.onSelect}
          className="flex min-h-13 cursor-pointer select-none items-center gap-3.5 rounded-md px-2.5 py-2 data-[selected=true]:bg-sunken desk:min-h-11"
        >
          {item.icon && <span className="grid w-7 flex-none place-items-center text-text-muted">{item.icon}</span>}
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              <Highlight text={item.title} query={query} />
            </span>
            {item.detail && (
              <span className="block truncate text-sm text-text-muted">
                <Highlight text={item.detail} query={query} />
              </span>
            )}
          </span>
          {item.meta && <span className="flex-none text-sm text-text-muted">{item.meta}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
