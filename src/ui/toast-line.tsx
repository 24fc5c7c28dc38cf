'use client'

import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import X from 'lucide-react/icons/x'
import * as Radix from 'radix-ui/toast'
import { buttonStyle } from './button-style.ts'
import type { Toast } from './toast.ts'
import { dismissToast } from './toast.ts'

const icons = {
  success: <CircleCheck size={18} className="text-success" />,
  error: <TriangleAlert size={18} className="text-danger" />,
  info: <Info size={18} className="text-text-muted" />,
}

/** One toast: icon, sentence, one action. An error interrupts and stays, with a cross. */
export function ToastLine({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const stays = toast.tone === 'error'
  return (
    <Radix.Root
      type={stays ? 'foreground' : 'background'}
      {...(stays && { duration: Number.POSITIVE_INFINITY })}
      onOpenChange={(open) => !open && dismissToast(toast.id)}
      // Radix takes the pointer from what was there before a dialog opened; a toast stays in reach.
      className="pointer-events-auto! flex items-center gap-3 rounded-md border border-border bg-raised px-3.5 py-3 text-text shadow-md data-[state=open]:animate-rise data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x) data-[swipe=cancel]:translate-x-0"
    >
      {icons[toast.tone]}
      <Radix.Description className="min-w-0 flex-1">{toast.text}</Radix.Description>
      {toast.action && (
        <Radix.Action
          altText={toast.action.label}
          onClick={toast.action.onAction}
          className={`${buttonStyle({ variant: 'ghost', size: 'sm' })} flex-none`}
        >
          {toast.action.label}
        </Radix.Action>
      )}
      {stays && (
        <Radix.Close
          aria-label={closeLabel}
          className={`${buttonStyle({ variant: 'ghost', size: 'sm', square: true })} -mr-1.5 flex-none`}
        >
          <X size={16} />
        </Radix.Close>
      )}
    </Radix.Root>
  )
}
