'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ButtonLink } from '#ui/button-link.tsx'

/** After asking to be deleted: signed out everywhere, and how to come back. */
export function Left({ day }: { day: string }) {
  const t = useTranslations('Settings')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="flex flex-col items-start gap-4">
      <h2 ref={heading} tabIndex={-1} className="type-section">
        {t('leftTitle')}
      </h2>
      <p className="type-lead max-w-136">{t('leftText', { day })}</p>
      <ButtonLink href="/sign-in" variant="primary">
        {t('leftSignIn')}
      </ButtonLink>
    </section>
  )
}
