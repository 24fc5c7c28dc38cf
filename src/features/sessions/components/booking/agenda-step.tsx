'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Field } from '#ui/field.tsx'
import { Textarea } from '#ui/textarea.tsx'

const MAX = 2000
const QUIET_MS = 800

type Props = {
  coach: { name: string }
  agenda: string
  onChange: (agenda: string) => void
  /** Stores what was typed, after a moment of quiet: a reload keeps it. */
  onRest: (agenda: string) => void
}

/** What the client wants to talk about; may be left empty. */
export function AgendaStep({ coach, agenda, onChange, onRest }: Props) {
  const t = useTranslations('Booking')
  useEffect(() => {
    const timer = setTimeout(() => onRest(agenda), QUIET_MS)
    return () => clearTimeout(timer)
  }, [agenda, onRest])
  return (
    <div className="mt-7 max-w-(--reading-max)">
      <Field label={t('agenda.label')} hint={t('agenda.hint', { coach: coach.name })} aside={t('agenda.optional')}>
        <Textarea
          rows={8}
          maxLength={MAX}
          value={agenda}
          countLabel={(used, max) => t('agenda.count', { used, max })}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    </div>
  )
}
