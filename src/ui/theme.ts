export type Theme = 'system' | 'light' | 'dark'

/** Puts the theme on the page at once; `system` follows the device. Remembering it is the caller's work (the server renders `data-theme` from there). */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}
