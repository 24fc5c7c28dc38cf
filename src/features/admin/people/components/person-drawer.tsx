'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { localised } from '#client/localised.ts'
import { Drawer } from '#ui/drawer.tsx'

type Props = {
  /** Where closing leads: the list without anybody open. */
  closeHref: string
  footer?: ReactNode
  children: ReactNode
}

/** Beside the list; a page of its own on a phone. Escape closes it and gives focus back to the row. */
export function PersonDrawer({ closeHref, footer, children }: Props) {
  const t = useTranslations('AdminPeople')
  const locale = useLocale()
  const router = useRouter()
  const [open, setOpen] = useState(true)
  function change(next: boolean) {
    setOpen(next)
    if (!next) router.replace(localised(closeHref, locale), { scroll: false })
  }
  return (
    <Drawer open={open} onOpenChange={change} title={t('person')} closeLabel={t('close')} footer={footer}>
      {children}
    </Drawer>
  )
}
