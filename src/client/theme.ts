// The chosen theme is this browser's: kept in it, applied before the first paint by ThemeScript.
import type { Theme } from '#ui/theme.ts'
import { applyTheme } from '#ui/theme.ts'

export const THEME_KEY = 'loom.theme'

export function readTheme(): Theme {
  const kept = localStorage.getItem(THEME_KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Applies and remembers. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(THEME_KEY)
  else localStorage.setItem(THEME_KEY, theme)
  applyTheme(theme)
}
