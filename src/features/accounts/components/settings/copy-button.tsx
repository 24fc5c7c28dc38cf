'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** Copies a text, and says so where it stood. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations('Security')
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="link hit-area ml-1.5 text-sm"
      onClick={async () => {
        await navigator.clipboard.writeText(text)
        setCopied(true)
      }}
    >
      <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
    </button>
  )
}
