'use client'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { ButtonLink } from '#ui/button-link.tsx'

type Props = { coach: string; isVisitor: boolean; heading: RefObject<HTMLHeadingElement | null> }

/** After a no: what holds now, and a way on. */
export function SaidNo({ coach, isVisitor, heading }: Props) {
  const t = useTranslations('Invited')
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="type-page outline-none">
        {t('saidNo.title')}
      </h1>
      <p className="type-lead mt-1.5 mb-6">{t('saidNo.text', { coach })}</p>
      <ButtonLink href={isVisitor ? '/' : '/home'}>{t(isVisitor ? 'go.start' : 'go.home')}</ButtonLink>
    </>
  )
}
