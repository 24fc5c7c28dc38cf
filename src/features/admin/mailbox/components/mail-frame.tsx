'use client'
import { useEffect, useState } from 'react'
import { framed } from '../rules.ts'

/**
 * A mail as its reader sees it, in an origin of its own without scripts or forms; links may open in a new tab, since
 * that is how an address is confirmed. The nonce is the one this document came with: a soft navigation brings others.
 */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const [shown, show] = useState<string>()
  useEffect(() => {
    show(framed(html, document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''))
  }, [html])
  return (
    <iframe
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={shown}
      className="mt-4 h-[70dvh] min-h-120 w-full rounded-md border border-border bg-surface"
    />
  )
}
