'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { localised } from '#client/localised.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { plainLetters } from '#ui/listbox/option.ts'
import { Palette } from '#ui/palette/palette.tsx'
import { placesOf, settingsPlace } from './navigation.tsx'
import type { Me } from './signed-in-frame.tsx'

type Props = { me: Me; open: boolean; onOpenChange: (open: boolean) => void }

/** Every place of the person's role, found by typing. */
export function PlacesPalette({ me, open, onOpenChange }: Props) {
  const t = useTranslations('Navigation')
  const router = useRouter()
  const [query, setQuery] = useState('')
  const places = [...placesOf(me), settingsPlace].map(({ path, word, icon }) => ({
    id: path,
    icon,
    title: t(word),
    onSelect: () => {
      onOpenChange(false)
      router.push(localised(path, me.locale))
    },
  }))
  const found = places.filter(({ title }) => plainLetters(title).includes(plainLetters(query.trim())))
  return (
    <Palette
      open={open}
      onOpenChange={onOpenChange}
      query={query}
      onQueryChange={setQuery}
      groups={[{ key: 'places', heading: t('palette.pages'), items: found }]}
      empty={<EmptyState level={2} drawing="none" title={t('palette.none')} />}
      labels={{
        title: t('palette.title'),
        placeholder: t('palette.placeholder'),
        close: t('close'),
        escape: t('palette.escape'),
        results: t('palette.results'),
      }}
      footer={{ move: t('palette.move'), open: t('palette.open'), enterKey: '↵', tabKey: 'Tab' }}
    />
  )
}
