'use client'

import { useState } from 'react'
import { Button } from '../button.tsx'

/** Saves for two seconds on a press; the first look is the working one. */
export function SavingDemo() {
  const [saving, setSaving] = useState(true)
  function save() {
    setSaving(true)
    setTimeout(() => setSaving(false), 2000)
  }
  return (
    <>
      <Button variant="primary" loading={saving} loadingLabel="Saving" onClick={save}>
        Save
      </Button>
      {saving && (
        <Button variant="ghost" size="sm" onClick={() => setSaving(false)}>
          Stop
        </Button>
      )}
    </>
  )
}
