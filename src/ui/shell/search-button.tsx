'use client'

import Search from 'lucide-react/icons/search'
import { Kbd } from '../kbd.tsx'

/** Looks like a field, opens the palette. `keys` is "⌘K" or "Ctrl K". */
export function SearchButton({ label, keys, onClick }: { label: string; keys?: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex h-8.5 w-full items-center gap-2 rounded-md border border-border bg-surface px-2.5 text-left text-sm text-text-faint hover:border-border-control pointer-coarse:h-11"
    >
      <Search size={15} />
      <span className="flex-1">{label}</span>
      {keys && <Kbd>{keys}</Kbd>}
    </button>
  )
}
