'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { chooseTheme, readTheme } from '#client/theme.ts'
import { Segmented } from '#ui/segmented.tsx'
import type { Theme } from '#ui/theme.ts'

const THEMES = ['system', 'light', 'dark'] as const

/** Light or dark, in this browser only; at once. */
export function ThemeChoice() {
  const t = useTranslations('Settings')
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(readTheme()), [])
  return (
    <Segmented
      label={t('theme')}
      name="theme"
      value={theme}
      onValueChange={(value) => {
        chooseTheme(value as Theme)
        setTheme(value as Theme)
      }}
      options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
    />
  )
}
