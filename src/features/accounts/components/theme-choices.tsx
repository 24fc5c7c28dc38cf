'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { chooseTheme, readTheme } from '#client/theme.ts'
import { MenuChoices } from '#ui/menu-choices.tsx'
import type { Theme } from '#ui/theme.ts'

/** The choice of colours within an open menu. */
export function ThemeChoices() {
  const t = useTranslations('Navigation')
  const [theme, setTheme] = useState<Theme>(readTheme)
  return (
    <MenuChoices
      label={t('theme.label')}
      value={theme}
      onValueChange={(value) => {
        chooseTheme(value as Theme)
        setTheme(value as Theme)
      }}
      options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
    />
  )
}
