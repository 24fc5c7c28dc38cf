'use client'

import * as Radix from 'radix-ui/toast'
import { useSyncExternalStore } from 'react'
import { toastStore } from './toast.ts'
import { ToastLine } from './toast-line.tsx'

export type ToastStackProps = {
  /** Names the place for screen readers; "{hotkey}" in it becomes the key that leads there (F8). */
  label: string
  closeLabel: string
}

/** The toasts that stand, newest last. On radix Toast, since sonner writes a style element that our Content-Security-Policy refuses. */
export function ToastStack({ label, closeLabel }: ToastStackProps) {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer)
  // Said before each toast, where Radix puts no key in.
  const said = label.replace(/\s*\(\{hotkey\}\)/, '')
  return (
    <Radix.Provider label={said} duration={6000} swipeDirection="left">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} closeLabel={closeLabel} />
      ))}
      <Radix.Viewport
        label={label}
        className="fixed bottom-0 left-0 z-50 flex w-full max-w-108 flex-col gap-2 p-4 outline-none max-desk:bottom-(--tabbar) max-desk:pb-[max(1rem,env(safe-area-inset-bottom))] desk:p-6"
      />
    </Radix.Provider>
  )
}
