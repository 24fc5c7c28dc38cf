'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'

/** `active`: there is something to lose. */
type Props = { active: boolean }

/**
 * Holds a person back who is about to lose what they changed: links inside Loom wait for an answer, and the browser
 * asks by itself when the tab is closed or reloaded.
 */
export function LeaveGuard({ active }: Props) {
  const t = useTranslations('Common.leave')
  const router = useRouter()
  const [asking, ask] = useState<string | null>(null)
  useEffect(() => {
    if (!active) return
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const beforeLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== location.origin) return
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      if (link.pathname === location.pathname && link.hash) return
      event.preventDefault()
      event.stopPropagation()
      ask(`${link.pathname}${link.search}`)
    }
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('click', beforeLink, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('click', beforeLink, { capture: true })
    }
  }, [active])
  return (
    <ConfirmDialog
      open={asking !== null}
      onOpenChange={() => ask(null)}
      title={t('title')}
      text={t('text')}
      keepLabel={t('keep')}
      confirmLabel={t('confirm')}
      onConfirm={() => {
        if (asking) router.push(asking)
        ask(null)
      }}
    />
  )
}
