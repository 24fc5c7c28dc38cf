import type { ReactNode } from 'react'

export type Toast = {
  id: string
  tone: 'success' | 'error' | 'info'
  /** One sentence: what happened. */
  text: ReactNode
  /** The one thing to do about it ("Undo", "Retry"). */
  action?: { label: string; onAction: () => void }
}

let toasts: readonly Toast[] = []
let made = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]) {
  toasts = next
  for (const tell of listeners) tell()
}

/** Says what happened, bottom left. Goes after 6 s; an error stays until it is closed. The same `id` replaces, so a retry does not pile up. */
export function toast(said: Omit<Toast, 'id'> & { id?: string }): string {
  const id = said.id ?? `toast-${++made}`
  const next: Toast = { ...said, id }
  set(toasts.some((t) => t.id === id) ? toasts.map((t) => (t.id === id ? next : t)) : [...toasts, next].slice(-4))
  return id
}

export function dismissToast(id: string): void {
  set(toasts.filter((t) => t.id !== id))
}

/** For `Toaster`. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => toasts,
  readOnServer: (): readonly Toast[] => none,
}

const none: readonly Toast[] = []
