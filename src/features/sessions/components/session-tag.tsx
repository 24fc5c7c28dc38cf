import { useTranslations } from 'next-intl'
import type { StatusTone } from '#ui/status-tag.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import type { SessionLine } from '../input.ts'

const TONES: Record<string, StatusTone> = {
  held: 'highlight',
  requested: 'warning',
  confirmed: 'success',
  completed: 'neutral',
  no_show_client: 'warning',
  no_show_coach: 'warning',
  late_cancelled: 'danger',
  cancelled: 'danger',
  released: 'neutral',
}

/** Where a session stands, or how it ended. */
export function SessionTag({ session: { status, outcome } }: { session: Pick<SessionLine, 'status' | 'outcome'> }) {
  const t = useTranslations('Sessions')
  const state = outcome ?? status
  return <StatusTag tone={TONES[state] ?? 'neutral'}>{t(`state.${state}`)}</StatusTag>
}
