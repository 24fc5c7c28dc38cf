'use client'

import { useState } from 'react'
import { Segmented } from '../segmented.tsx'
import type { Theme } from '../theme.ts'
import { applyTheme } from '../theme.ts'

export function ThemeDemo() {
  const [theme, setTheme] = useState<Theme>('system')
  return (
    <Segmented
      label="Theme"
      name="gallery-theme"
      value={theme}
      onValueChange={(value) => {
        const next = value === 'light' || value === 'dark' ? value : 'system'
        setTheme(next)
        applyTheme(next)
      }}
      options={[
        { value: 'system', label: 'Device' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
    />
  )
}
