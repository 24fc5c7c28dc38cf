'use client'

import type { ToastStackProps } from './toast-stack.tsx'
import { useLater } from './use-later.ts'

const loadStack = () => import('./toast-stack.tsx').then(({ ToastStack }) => ToastStack)

/** The place of toasts: mount it once in the layout, then call `toast(…)` from anywhere in the browser. */
export function Toaster(words: ToastStackProps) {
  const ToastStack = useLater(loadStack)
  return ToastStack && <ToastStack {...words} />
}
