'use client'

import type { ReactNode } from 'react'
import { Menu } from './menu.tsx'
import type { MenuChoicesProps } from './menu-choices.tsx'
import { MenuChoices } from './menu-choices.tsx'

/** A menu that is one group of choices, open from the start: for `MenuLater`. */
export function ChoiceMenu({ trigger, ...choices }: MenuChoicesProps & { trigger: ReactNode }) {
  return (
    <Menu align="start" trigger={trigger} defaultOpen>
      <MenuChoices {...choices} />
    </Menu>
  )
}
