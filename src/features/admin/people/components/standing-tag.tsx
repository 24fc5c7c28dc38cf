import { useTranslations } from 'next-intl'
import { StatusTag } from '#ui/status-tag.tsx'
import type { PersonLine } from '../input.ts'
import { TONES } from '../rules.ts'

/** How an account stands, in one word. */
export function StandingTag({ standing }: { standing: PersonLine['standing'] }) {
  const t = useTranslations('AdminPeople')
  return <StatusTag tone={TONES[standing]}>{t(`standing.${standing}`)}</StatusTag>
}
