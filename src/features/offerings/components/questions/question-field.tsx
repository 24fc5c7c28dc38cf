'use client'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import X from 'lucide-react/icons/x'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { Checkbox } from '#ui/checkbox.tsx'
import { Field } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Input } from '#ui/input.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { optionsIn, optionsProblem, QUESTION_KINDS, QUESTION_MAX } from '../../questions/rules.ts'
import type { QuestionDraft } from './question-draft.ts'

type Props = {
  question: QuestionDraft
  /** Its place, counted from 0, and how many there are. */
  at: number
  count: number
  /** They were refused: what is wrong with this one is said. */
  refused: boolean
  onChange: (part: Partial<QuestionDraft>) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One question: its words, how it is answered, and its place, which arrows change, also those of the keyboard. */
export function QuestionField({ question, at, count, refused, onChange, onMove, onRemove }: Props) {
  const t = useTranslations('Offerings.questions')
  const { text, kind, required, options } = question
  const nth = at + 1
  const wrong = refused && kind === 'choice' ? optionsProblem(optionsIn(options)) : null
  const arrows = [
    { key: 'up', to: at - 1, label: t('up', { nth }), icon: <ArrowUp size={16} />, possible: at > 0 },
    {
      key: 'down',
      to: at + 1,
      label: t('down', { nth }),
      icon: <ArrowDown size={16} />,
      possible: at < count - 1,
    },
  ]
  function onKeyDown(event: KeyboardEvent) {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key]
    if (to === undefined) return
    event.preventDefault() // the drawer would scroll
    if (to >= 0 && to < count) onMove(to)
  }
  return (
    <fieldset className="min-w-0 border-border border-t pt-4" data-question>
      <legend className="sr-only">{t('question', { nth })}</legend>
      <div className="mb-2 flex items-center justify-between gap-3">
        <span aria-hidden className="font-medium">
          {t('question', { nth })}
        </span>
        <span className="-mr-2 flex gap-0.5">
          {count > 1 &&
            arrows.map(({ key, to, label, icon, possible }) => (
              // Not disabled at the ends: the focus of somebody moving a question there would be lost.
              <IconButton
                key={key}
                size="sm"
                label={label}
                aria-disabled={!possible}
                className="aria-disabled:cursor-not-allowed aria-disabled:text-text-faint"
                onClick={() => possible && onMove(to)}
                onKeyDown={onKeyDown}
              >
                {icon}
              </IconButton>
            ))}
          <IconButton size="sm" label={t('remove', { nth })} onClick={onRemove}>
            <X size={16} />
          </IconButton>
        </span>
      </div>
      <div className="grid gap-4">
        <Field label={t('text')} error={refused && text.trim() === '' ? t('wrong.text') : undefined} required>
          <Input
            value={text}
            maxLength={QUESTION_MAX}
            autoComplete="off"
            onChange={({ target }) => onChange({ text: target.value })}
          />
        </Field>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 sm:items-end">
          <Field label={t('kindLabel')}>
            <Select
              value={kind}
              onChange={({ target }) => onChange({ kind: QUESTION_KINDS.find((one) => one === target.value) ?? kind })}
            >
              {QUESTION_KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`kind.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <div className="flex min-h-9 items-center">
            <Checkbox checked={required} onChange={({ target }) => onChange({ required: target.checked })}>
              {t('required')}
            </Checkbox>
          </div>
        </div>
        {kind === 'choice' && (
          <Field label={t('options')} hint={t('optionsHint')} error={wrong ? t(`wrong.${wrong}`) : undefined} required>
            <Textarea rows={4} value={options} onChange={({ target }) => onChange({ options: target.value })} />
          </Field>
        )}
      </div>
    </fieldset>
  )
}
