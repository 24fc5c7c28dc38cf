'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Field } from '#ui/field.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { AnswerFields } from '../answers/answer-fields.tsx'
import { focusFirstWrong } from '../answers/focus-first-wrong.ts'
import { useWrongAnswer } from '../answers/use-wrong-answer.ts'
import type { Written } from './use-written.ts'

const MAX = 2000
const QUIET_MS = 800

/** What the coach asks, and what the client wants to talk about; the latter may be left empty. */
export function AgendaStep({ coach, written }: { coach: { name: string }; written: Written }) {
  const t = useTranslations('Booking')
  const { agenda, asked, missing, keepAgenda, keepAnswers } = written
  useRest(agenda, keepAgenda)
  useRest(JSON.stringify(asked.map(({ answer }) => answer)), keepAnswers)
  const wrong = useWrongAnswer(asked, written.refused, missing)
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (missing.length > 0) focusFirstWrong(fields.current)
  }, [missing])
  return (
    <div ref={fields} className="mt-7 grid max-w-(--reading-max) gap-7">
      <AnswerFields asked={asked} wrong={wrong} onChange={written.answer} />
      <Field label={t('agenda.label')} hint={t('agenda.hint', { coach: coach.name })} aside={t('agenda.optional')}>
        <Textarea
          rows={asked.length > 0 ? 5 : 8}
          maxLength={MAX}
          value={agenda}
          countLabel={(used, max) => t('agenda.count', { used, max })}
          onChange={(event) => written.write(event.target.value)}
        />
      </Field>
    </div>
  )
}

/** Tells what was typed after a moment of quiet: a reload keeps it. */
function useRest(typed: string, onRest: (typed: string) => void) {
  useEffect(() => {
    const timer = setTimeout(() => onRest(typed), QUIET_MS)
    return () => clearTimeout(timer)
  }, [typed, onRest])
}
