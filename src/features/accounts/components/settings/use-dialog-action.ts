'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from '#ui/toast.ts'

/** A dialog that asks and the page behind it: after `done` it is closed, said, and shown as it now is. */
export function useDialogAction() {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return {
    open,
    ask: () => setOpen(true),
    close: () => setOpen(false),
    done: (text?: string) => {
      setOpen(false)
      if (text) toast({ tone: 'success', text })
      router.refresh()
    },
  }
}
