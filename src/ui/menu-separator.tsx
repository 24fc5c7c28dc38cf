'use client'

import * as Radix from 'radix-ui/dropdown-menu'

/** A hairline between groups of a `Menu`. */
export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-border" />
}
