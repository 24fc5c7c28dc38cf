'use client'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { presets } from './api.ts'

export type KeepProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  scope: 'coaches' | 'sessions'
  query: string
  suggested: string
  words: Record<'title' | 'text' | 'name' | 'cancel' | 'save' | 'many' | 'failed', string>
}

/** A name for filters. One that is used already gets the new filters. */
export function KeepPresetDialog({ open, onOpenChange, scope, query, suggested, words }: KeepProps) {
  const router = useRouter()
  const form = useId()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(suggested)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function keep(event: FormEvent) {
    event.preventDefault()
    if (!name.trim()) return field.current?.focus()
    setBusy(true)
    try {
      await presets.keep({ scope, query, name: name.trim() })
      onOpenChange(false)
      router.refresh()
    } catch (error) {
      setProblem(codeOf(error) === 'too_many_presets' ? words.many : words.failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      text={words.text}
      sheet
      firstFocus={field}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{words.cancel}</Button>
          <Button type="submit" form={form} variant="primary" loading={busy}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={keep}>
        <Field label={words.name} error={problem}>
          <Input ref={field} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
