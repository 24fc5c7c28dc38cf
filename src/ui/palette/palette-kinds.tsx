'use client'

import { Chip } from '../chip.tsx'

type PaletteKindsProps = {
  kinds: { value: string; label: string; count?: number }[]
  kind: string | undefined
  onKindChange: ((kind: string) => void) | undefined
}

/** The chips under a palette's field. Out of the Tab order, since Tab itself walks through them. */
export function PaletteKinds({ kinds, kind, onKindChange }: PaletteKindsProps) {
  return (
    <div className="flex flex-none gap-1.5 overflow-x-auto border-border border-b px-4 py-2.5 [scrollbar-width:none] desk:px-5 desk:py-3">
      {kinds.map((other) => (
        <Chip key={other.value} on={other.value === kind} tabIndex={-1} onClick={() => onKindChange?.(other.value)}>
          {other.label}
          {other.count !== undefined && (
            <span className={other.value === kind ? '' : 'text-text-muted'}>{other.count}</span>
          )}
        </Chip>
      ))}
    </div>
  )
}
