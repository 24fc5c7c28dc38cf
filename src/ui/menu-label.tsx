'use client'

import * as Radix from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'

/** A heading inside a `Menu`. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 font-medium text-text-muted text-xs">{children}</Radix.Label>
}
