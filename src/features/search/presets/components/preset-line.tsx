'use client'
import Trash from 'lucide-react/icons/trash-2'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import { fill } from '#client/fill.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Input } from '#ui/input.tsx'
import type { Preset } from '../input.ts'
import { presets } from './api.ts'

export type LineWords = { name: string; save: string; remove: string; taken: string; failed: string }

/** One kept combination: its name to change, and a way to forget it. */
export function PresetLine({ preset, words }: { preset: Preset; words: LineWords }) {
  const router = useRouter()
  const [name, setName] = useState(preset.name)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function tell(work: Promise<unknown>) {
    setBusy(true)
    setProblem(undefined)
    try {
      await work
      router.refresh()
    } catch (error) {
      setProblem(codeOf(error) === 'name_taken' ? words.taken : words.failed)
    } finally {
      setBusy(false)
    }
  }
  function rename(event: FormEvent) {
    event.preventDefault()
    if (name.trim() && name.trim() !== preset.name) tell(presets.rename({ id: preset.id, name: name.trim() }))
  }
  return (
    <li>
      <form onSubmit={rename} className="flex items-start gap-2">
        <Field label={words.name} labelHidden error={problem} className="flex-1">
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" disabled={busy || !name.trim() || name.trim() === preset.name} className="min-h-10">
          {words.save}
        </Button>
        <IconButton
          label={fill(words.remove, { name: preset.name })}
          disabled={busy}
          onClick={() => tell(presets.remove({ id: preset.id }))}
          className="min-h-10"
        >
          <Trash size={17} />
        </IconButton>
      </form>
    </li>
  )
}
