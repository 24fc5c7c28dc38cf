import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Brand } from '#ui/shell/brand.tsx'
import { FocusHeader } from '#ui/shell/focus-header.tsx'

/** The page behind a mail's link: the practice's name and one thing to do. */
export async function LinkFrame({ practice, children }: { practice: string; children: ReactNode }) {
  const t = await getTranslations('MailLinks')
  return (
    <>
      <FocusHeader
        brand={<Brand href="/" label={t('brand', { practice })} name={practice} />}
        back={{ href: '/', label: t('brand', { practice }) }}
      />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-(--content-max) px-4 py-8 outline-none desk:px-8 desk:py-14"
      >
        {children}
      </main>
    </>
  )
}
