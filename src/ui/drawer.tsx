'use client'

import type { DrawerProps } from './drawer-panel.tsx'
import { useLater } from './use-later.ts'

const loadPanel = () => import('./drawer-panel.tsx').then(({ DrawerPanel }) => DrawerPanel)

/** Details beside a list, at the right edge; a page of its own under 900 px. Focus returns to the row that opened it. */
export function Drawer(props: DrawerProps) {
  const DrawerPanel = useLater(loadPanel)
  return DrawerPanel && <DrawerPanel {...props} />
}
