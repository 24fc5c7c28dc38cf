'use client'
import { useState } from 'react'
import { useLater } from '#ui/use-later.ts'
import type { Preset } from '../input.ts'
import type { EditorWords } from './preset-editor-dialog.tsx'

type Props = { presets: Preset[]; words: EditorWords & { edit: string } }

const load = () => import('./preset-editor-dialog.tsx').then(({ PresetEditorDialog }) => PresetEditorDialog)

/** The way to renaming and forgetting what is kept. */
export function PresetEditor({ presets, words }: Props) {
  const [open, setOpen] = useState(false)
  const EditorDialog = useLater(load)
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} className="link hit-area text-sm">
        {words.edit}
      </button>
      {EditorDialog && <EditorDialog open={open} onOpenChange={setOpen} presets={presets} words={words} />}
    </>
  )
}
