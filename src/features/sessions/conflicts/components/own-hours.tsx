'use client'
import type { ScheduleEditorProps } from '#features/availability/components/schedule-editor.tsx'
import { ScheduleEditor } from '#features/availability/components/schedule-editor.tsx'
import { sessions } from '../../components/api.ts'

/** A coach's hours, which know nothing of sessions, beside those that are booked. */
export function OwnHours(props: Omit<ScheduleEditorProps, 'findConflicts'>) {
  return <ScheduleEditor {...props} findConflicts={(tried) => sessions.conflicts(tried)} />
}
