'use client'

import type { DialogProps } from './dialog-panel.tsx'
import { useLater } from './use-later.ts'

const loadPanel = () => import('./dialog-panel.tsx').then(({ DialogPanel }) => DialogPanel)

/** A question in the middle of the page. Escape and a click beside it close it, focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const DialogPanel = useLater(loadPanel)
  return DialogPanel && <DialogPanel {...props} />
}
