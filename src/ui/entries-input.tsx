'use client'

import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import { Button } from './button.tsx'
import type { EntriesWords } from './entries.tsx'
import { Entries } from './entries.tsx'
import { Input } from './input.tsx'

export type EntriesInputProps = {
  /** Names the list for screen readers. */
  label: string
  entries: readonly string[]
  onEntriesChange: (entries: string[]) => void
  /** As many as fit; what is typed beyond stays in the field. */
  most: number
  /** Of one entry, in characters. */
  maxLength: number
  addLabel: string
  words: EntriesWords
  placeholder?: string
  /** Usual entries, offered while typing; the label is said beside. */
  usual?: readonly { value: string; label: string }[]
}

const SEPARATOR = /[,;\n\t]/

/** Words typed in one by one: Enter, a comma, the button or leaving the field takes one in; a pasted list is split. */
export function EntriesInput({
  label,
  entries,
  onEntriesChange,
  most,
  maxLength,
  addLabel,
  words,
  placeholder,
  usual,
}: EntriesInputProps) {
  const [typed, setTyped] = useState('')
  const listId = useId()

  function add(texts: string[], rest = '') {
    const next = [...entries]
    for (const text of texts.map((one) => one.trim().replace(/\s+/gu, ' '))) {
      const known = next.some((one) => one.toLowerCase() === text.toLowerCase())
      if (text && !known && next.length < most) next.push(text)
      else if (text && !known) rest = text
    }
    setTyped(rest)
    if (next.length > entries.length) onEntriesChange(next)
  }
  function type(text: string) {
    const parts = text.split(SEPARATOR)
    if (parts.length > 1) add(parts.slice(0, -1), parts.at(-1))
    else setTyped(text)
  }
  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text')
    if (!SEPARATOR.test(text)) return
    event.preventDefault() // the field's length would cut a list short
    add(`${typed}${text}`.split(SEPARATOR))
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add([typed])
  }

  return (
    <>
      <Input
        value={typed}
        maxLength={maxLength}
        autoComplete="off"
        enterKeyHint="done"
        placeholder={placeholder}
        list={usual && listId}
        onChange={(event) => type(event.target.value)}
        onPaste={paste}
        onKeyDown={onKeyDown}
        onBlur={() => add([typed])}
        end={
          typed.trim() !== '' && (
            <Button variant="soft" size="sm" className="-mr-2" onClick={() => add([typed])}>
              {addLabel}
            </Button>
          )
        }
      />
      {usual && (
        <datalist id={listId}>
          {usual.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
      <Entries
        label={label}
        entries={entries.map((entry) => ({ value: entry, label: entry }))}
        onRemove={(removed) => onEntriesChange(entries.filter((entry) => entry !== removed))}
        words={words}
      />
    </>
  )
}
