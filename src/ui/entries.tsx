'use client'

import X from 'lucide-react/icons/x'
import { useContext, useEffect, useRef, useState } from 'react'
import { FieldContext } from './field-context.ts'

export type EntriesWords = {
  /** Names the button of one ("Remove Burnout"). */
  remove: (label: string) => string
  /** Said to screen readers ("Burnout added"). */
  added: (label: string) => string
  removed: (label: string) => string
}

export type EntriesProps = {
  /** Names the list for screen readers. */
  label: string
  entries: readonly { value: string; label: string }[]
  onRemove: (value: string) => void
  words: EntriesWords
}

/** What was picked or typed in, below its control in a `Field`. Each has a cross; focus goes on to the next one. */
export function Entries({ label, entries, onRemove, words }: EntriesProps) {
  const list = useRef<HTMLUListElement>(null)
  const control = useContext(FieldContext)?.id
  const removedAt = useRef<number | null>(null)
  const before = useRef(entries)
  const [said, setSaid] = useState('')

  useEffect(() => {
    const added = entries.find((one) => !before.current.some(({ value }) => value === one.value))
    const removed = before.current.find((one) => !entries.some(({ value }) => value === one.value))
    before.current = entries
    if (added) setSaid(words.added(added.label))
    else if (removed) setSaid(words.removed(removed.label))
    if (removedAt.current === null) return
    const crosses = list.current?.querySelectorAll('button') ?? []
    const next = crosses[Math.min(removedAt.current, crosses.length - 1)]
    removedAt.current = null
    if (next) next.focus()
    else if (control) document.getElementById(control)?.focus()
  }, [entries, words, control])

  return (
    <>
      {entries.length > 0 && (
        <ul ref={list} aria-label={label} className="flex flex-wrap gap-1.5">
          {entries.map((entry, at) => (
            <li
              key={entry.value}
              className="inline-flex max-w-full items-center rounded-sm border border-border bg-surface pl-2.5 text-sm"
            >
              <span className="min-w-0 truncate">{entry.label}</span>
              <button
                type="button"
                aria-label={words.remove(entry.label)}
                onClick={() => {
                  removedAt.current = at
                  onRemove(entry.value)
                }}
                className="hit-area grid size-7 flex-none place-items-center rounded-sm text-text-muted hover:bg-sunken hover:text-text pointer-coarse:h-9"
              >
                <X size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}
