'use client'
import { Dialog } from '#ui/dialog.tsx'
import type { Preset } from '../input.ts'
import type { LineWords } from './preset-line.tsx'
import { PresetLine } from './preset-line.tsx'

export type EditorWords = LineWords & { title: string; close: string }

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  presets: Preset[]
  words: EditorWords
}

/** What is kept, each to rename or to forget. */
export function PresetEditorDialog({ open, onOpenChange, presets, words }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.title} closeLabel={words.close} size="md" sheet>
      <ul className="flex flex-col gap-3">
        {presets.map((preset) => (
          <PresetLine key={preset.id} preset={preset} words={words} />
        ))}
      </ul>
    </Dialog>
  )
}
