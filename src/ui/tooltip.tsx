'use client'

import * as Radix from 'radix-ui/tooltip'
import type { ReactNode } from 'react'

export type TooltipProps = {
  /** A few words; never the only place where something important stands, since fingers do not hover. */
  text: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** The control it explains. */
  children: ReactNode
}

export function Tooltip({ text, side = 'top', children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 animate-appear rounded-sm bg-text px-2.5 py-1.5 text-background text-sm/4.5 shadow-md"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
