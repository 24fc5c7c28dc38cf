'use client'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { ApiError } from '#client/api-error.ts'
import { Button } from '#ui/button.tsx'
import { MOST_QUESTIONS } from '../../questions/rules.ts'
import type { QuestionDraft } from './question-draft.ts'
import { withAnother } from './question-draft.ts'
import { QuestionField } from './question-field.tsx'

type Props = {
  questions: QuestionDraft[]
  /** What the offering was refused with. */
  error: ApiError | null
  onChange: (questions: QuestionDraft[]) => void
}

/** What clients are asked when they book it, folded away while there is nothing. */
export function QuestionsFields({ questions, error, onChange }: Props) {
  const t = useTranslations('Offerings.questions')
  const [isOpen, open] = useState(questions.length > 0)
  const [said, say] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const count = questions.length
  const refused = Object.keys(error?.fields ?? {}).some((field) => field.startsWith('questions'))

  /** Once what changed is on the page: the first control of a question, or what adds one. */
  function focusOn(at: number, control: string) {
    setTimeout(() => {
      const all = list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? []
      const next = all[Math.min(at, all.length - 1)]?.querySelector<HTMLElement>(control)
      const add = list.current?.querySelector<HTMLElement>('[data-add]')
      ;(next ?? add)?.focus()
    })
  }
  function add() {
    onChange(withAnother(questions))
    say(t('added', { nth: count + 1 }))
    focusOn(count, 'input')
  }
  function move(from: number, to: number) {
    const moving = questions.slice(from, from + 1)
    onChange(questions.toSpliced(from, 1).toSpliced(to, 0, ...moving))
    say(t('moved', { nth: from + 1, place: to + 1, count }))
  }
  function remove(at: number) {
    onChange(questions.toSpliced(at, 1))
    say(t('removed', { nth: at + 1 }))
    focusOn(at, 'button:last-of-type')
  }
  return (
    <details
      open={isOpen || refused}
      onToggle={(event) => open(event.currentTarget.open)}
      className="group border-border border-t pt-4"
    >
      <summary className="hit-area flex cursor-pointer list-none items-center gap-1.5 font-medium">
        <ChevronRight size={16} className="text-text-muted group-open:rotate-90" />
        {t('title')}
        <span className="ml-auto font-normal text-sm text-text-muted">{t('summary', { count })}</span>
      </summary>
      <p className="mt-2 mb-4 text-sm text-text-muted">{t('help')}</p>
      <div ref={list} className="grid gap-5">
        {questions.map((question, at) => (
          <QuestionField
            key={question.key}
            {...{ question, at, count, refused }}
            onChange={(part) => onChange(questions.with(at, { ...question, ...part }))}
            onMove={(to) => move(at, to)}
            onRemove={() => remove(at)}
          />
        ))}
        <div>
          {count < MOST_QUESTIONS ? (
            <Button data-add icon={<Plus size={16} />} onClick={add}>
              {t('add')}
            </Button>
          ) : (
            <p className="text-sm text-text-muted">{t('most')}</p>
          )}
        </div>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </details>
  )
}
