'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { usePaletteKey } from '#ui/palette/use-palette-key.ts'
import { SearchButton } from '#ui/shell/search-button.tsx'
import type { Me } from './signed-in-frame.tsx'

// Its library is fetched with the first use, not with the page.
const PlacesPalette = dynamic(() => import('./places-palette.tsx').then((m) => m.PlacesPalette), { ssr: false })

/** Opens the palette by click or ⌘K / Ctrl K. */
export function PaletteButton({ me }: { me: Me }) {
  const t = useTranslations('Navigation')
  const [open, setOpen] = useState(false)
  usePaletteKey(useCallback(() => setOpen(true), []))
  return (
    <>
      <SearchButton label={t('search')} keys="⌘K" onClick={() => setOpen(true)} />
      {open && <PlacesPalette me={me} open={open} onOpenChange={setOpen} />}
    </>
  )
}
