'use client'
import { useTranslations } from 'next-intl'
import { ANSWER_MAX } from '#features/offerings/questions/rules.ts'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { RadioField } from '#ui/radio-field.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { Answered } from '../../answers/input.ts'

type Props = {
  asked: readonly Answered[]
  /** What is wrong with the answer at a place, in words. */
  wrong: (place: number) => string | undefined
  onChange: (place: number, answer: string) => void
}

/** The questions, each with the field that fits it. */
export function AnswerFields({ asked, wrong, onChange }: Props) {
  const fields = asked.map((question, place) => ({ question, place, key: `${place}` }))
  return fields.map(({ key, question, place }) => (
    <AnswerField key={key} question={question} error={wrong(place)} onChange={(answer) => onChange(place, answer)} />
  ))
}

type FieldProps = { question: Answered; error: string | undefined; onChange: (answer: string) => void }

function AnswerField({ question, error, onChange }: FieldProps) {
  const t = useTranslations('Answers')
  const { text, kind, required, options, answer } = question
  const field = { label: text, aside: t(required ? 'required' : 'optional'), error, required }
  if (kind === 'choice') {
    // What was picked can be taken back: a radio button alone could not.
    const none = required ? [] : [{ value: '', label: t('none') }]
    return (
      <RadioField
        {...field}
        options={[...options.map((option) => ({ value: option, label: option })), ...none]}
        value={answer}
        onValueChange={onChange}
      />
    )
  }
  return (
    <Field {...field}>
      {kind === 'line' ? (
        <Input
          value={answer}
          maxLength={ANSWER_MAX.line}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value.replaceAll('\t', ' '))}
        />
      ) : (
        <Textarea
          rows={4}
          value={answer}
          maxLength={ANSWER_MAX.prose}
          countLabel={(used, max) => t('count', { used, max })}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
