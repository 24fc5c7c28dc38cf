'use client'
import { useTranslations } from 'next-intl'
import { cx } from '#ui/class-names.ts'
import type { Answered } from '../../answers/input.ts'

/** Questions and answers to read. */
export function AnswerList({ asked, className }: { asked: readonly Answered[]; className?: string }) {
  const t = useTranslations('Answers')
  const lines = asked.map((line, place) => ({ ...line, key: `${place}` }))
  return (
    <dl className={cx('grid gap-3.5', className)}>
      {lines.map(({ key, text, answer }) => (
        <div key={key} className="min-w-0">
          <dt className="break-words text-sm text-text-muted">{text}</dt>
          <dd className={cx('whitespace-pre-wrap break-words', !answer.trim() && 'text-text-muted italic')}>
            {answer.trim() || t('none')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
