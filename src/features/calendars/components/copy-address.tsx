'use client'
import Copy from 'lucide-react/icons/copy'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'

/** Copies the address, and says so where it stood. */
export function CopyAddress({ address }: { address: string }) {
  const t = useTranslations('Calendars.out')
  const [copied, setCopied] = useState(false)
  return (
    <Button
      variant="primary"
      icon={<Copy size={16} />}
      onClick={async () => {
        await navigator.clipboard.writeText(address)
        setCopied(true)
      }}
    >
      <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
    </Button>
  )
}
