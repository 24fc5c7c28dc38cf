'use client'
import { useState } from 'react'
import { ApiError } from '#client/api-error.ts'
import { dateOf, sinceDate } from '../dates/rules.ts'
import { isSameSchedule } from '../editing/rules.ts'
import type { FullSchedule, OwnSchedule } from '../schedule/input.ts'
import { availability } from './api.ts'

/** Dates stay this long after they have passed. */
const KEPT_DAYS = 31

export type Editing = ReturnType<typeof useSchedule>

/** A schedule being changed: what it is now, the way back, and saving it whole. */
export function useSchedule(initial: OwnSchedule) {
  const [saved, setSaved] = useState(initial)
  const [draft, setDraft] = useState(() => plain(initial))
  const [past, setPast] = useState<FullSchedule[]>([])
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  function take(answer: OwnSchedule) {
    setSaved(answer)
    setDraft(plain(answer))
    setPast([])
  }
  /** What the work answers; null when it was refused, and `failure` says why. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    setSaving(true)
    setFailure(null)
    try {
      return await work()
    } catch (error) {
      setFailure(error)
      return null
    } finally {
      setSaving(false)
    }
  }
  return {
    saved,
    draft,
    failure,
    saving,
    attempt,
    changed: !isSameSchedule(draft, plain(saved)),
    change(part: Partial<FullSchedule>) {
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
    /** True when it is saved. `today` is a day number. What somebody saved meanwhile is never overwritten; `failure` says so. */
    async save(today: number): Promise<boolean> {
      const kept = sinceDate(draft, dateOf(today - KEPT_DAYS))
      const answer = await attempt(() => availability.save({ ...kept, basedOn: saved.savedAt }))
      if (answer) take(answer)
      return answer !== null
    },
    /** Throws the changes away for what is saved now. */
    async reload() {
      const answer = await attempt(() => availability.mine({}))
      if (answer) take(answer)
    },
  }
}

/** Whether a save was refused because there are newer hours than those on the page. */
export const isStale = (error: unknown) => error instanceof ApiError && error.code === 'changed_meanwhile'

const plain = ({ savedAt: _, ...schedule }: OwnSchedule): FullSchedule => schedule
