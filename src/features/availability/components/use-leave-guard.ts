'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

/**
 * Holds a person back who is about to lose changes: links inside Loom wait for an answer, the browser itself asks when
 * the tab is closed or reloaded. `asking` is where they wanted to go.
 */
export function useLeaveGuard(active: boolean) {
  const router = useRouter()
  const [asking, setAsking] = useState<string | null>(null)
  useEffect(() => {
    if (!active) return
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const beforeLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== location.origin) return
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      if (link.pathname === location.pathname) return
      event.preventDefault()
      event.stopPropagation()
      setAsking(`${link.pathname}${link.search}`)
    }
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('click', beforeLink, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('click', beforeLink, { capture: true })
    }
  }, [active])
  return {
    asking,
    stay: () => setAsking(null),
    leave: () => {
      if (asking) router.push(asking)
      setAsking(null)
    },
  }
}
