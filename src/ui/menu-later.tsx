'use client'

import type { ComponentProps, ComponentType, ReactElement, ReactNode } from 'react'
import { cloneElement, useState } from 'react'
import { useLater } from './use-later.ts'

type Props<P> = {
  /** A Button or IconButton. */
  trigger: ReactElement<ComponentProps<'button'>>
  /** Brings the component that shows a `Menu` with `defaultOpen` around the trigger it is given. Must not change. */
  load: () => Promise<ComponentType<P & { trigger: ReactNode }>>
  /** What that component needs besides. */
  given: P
}

/** A button whose menu comes after the page: most people never open it. */
export function MenuLater<P extends object>({ trigger, load, given }: Props<P>) {
  const Menu = useLater(load)
  const [asked, setAsked] = useState(false)
  if (asked && Menu) return <Menu {...given} trigger={trigger} />
  return cloneElement(trigger, { 'aria-haspopup': 'menu', 'aria-expanded': false, onClick: () => setAsked(true) })
}
