'use client'
import { useState } from 'react'
import { ApiError } from '#client/api-error.ts'
import { isSame } from '../editing/rules.ts'
import type { OwnSchedule, WeeklySchedule } from '../schedule/input.ts'
import { availability } from './api.ts'

export type Editing = ReturnType<typeof useSchedule>

/** A schedule being changed: what it is now, the way back, and saving it whole. */
export function useSchedule(initial: OwnSchedule) {
  const [saved, setSaved] = useState(initial)
  const [draft, setDraft] = useState(() => plain(initial))
  const [past, setPast] = useState<WeeklySchedule[]>([])
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  return {
    saved,
    draft,
    failure,
    saving,
    changed: !isEqual(draft, saved),
    change(part: Partial<WeeklySchedule>) {
      setPast([...past, draft])
      setDraft({ ...draft, ...part })
      setFailure(null)
    },
    undo() {
      const before = past.at(-1)
      if (!before) return
      setDraft(before)
      setPast(past.slice(0, -1))
      setFailure(null)
    },
    /** True when it is saved. What somebody saved meanwhile is never overwritten; `failure` says so. */
    async save(): Promise<boolean> {
      setSaving(true)
      setFailure(null)
      try {
        const answer = await availability.save({ ...draft, basedOn: saved.savedAt })
        setSaved(answer)
        setDraft(plain(answer))
        setPast([])
        return true
      } catch (error) {
        setFailure(error)
        return false
      } finally {
        setSaving(false)
      }
    },
    /** Throws the changes away for what is saved now. */
    async reload() {
      try {
        const answer = await availability.mine({})
        setSaved(answer)
        setDraft(plain(answer))
        setPast([])
        setFailure(null)
      } catch (error) {
        setFailure(error)
      }
    },
  }
}

/** Whether a save was refused because there are newer hours than those on the page. */
export const isStale = (error: unknown) => error instanceof ApiError && error.code === 'changed_meanwhile'

const plain = ({ savedAt: _, ...schedule }: OwnSchedule): WeeklySchedule => schedule

function isEqual({ rules, ...draft }: WeeklySchedule, saved: OwnSchedule): boolean {
  const settings = Object.entries(draft).every(([name, value]) => saved[name as keyof OwnSchedule] === value)
  return (
    settings &&
    rules.length === saved.rules.length &&
    rules.every((rule, at) => {
      const other = saved.rules[at]
      return other !== undefined && isSame(rule, other)
    })
  )
}
