'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldProblem } from '#client/field-problem.ts'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { StarsInput } from '#ui/stars-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { Rating } from '../input.ts'
import { ratingOf, reviews } from './api.ts'

const WORDS_MAX = 2000

type Props = {
  sessionId: string
  other: string
  /** The one to change, or null for the first. */
  rating: Rating | null
  onDone: (sent: boolean) => void
}

/** One to five stars, and words if they like. */
export function RatingForm({ sessionId, other, rating, onDone }: Props) {
  const t = useTranslations('Ratings')
  const client = useQueryClient()
  const [stars, choose] = useState(rating?.stars ?? null)
  const [text, write] = useState(rating?.text ?? '')
  const [asked, ask] = useState(false)
  const { pending, error, submit } = useSubmit(
    async (given: number) => {
      const wish = { id: sessionId, stars: given, text }
      client.setQueryData(ratingOf(sessionId).queryKey, await (rating ? reviews.change(wish) : reviews.rate(wish)))
    },
    () => onDone(true),
  )
  const wrong = useFieldProblem('Ratings', error)
  return (
    <form
      noValidate
      className="mt-1"
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        if (stars !== null) void submit(stars)
        else event.currentTarget.querySelector<HTMLElement>('input[type="radio"]')?.focus()
      }}
    >
      <p className="mb-2 text-sm text-text-muted">{t('askText', { other })}</p>
      <Refusal error={error} />
      <StarsInput
        label={t('starsLabel')}
        name="stars"
        value={stars}
        starLabel={(count) => t('stars', { stars: count })}
        onValueChange={choose}
        error={asked && stars === null ? t('chooseStars') : wrong('stars')}
      />
      <Field
        label={t('words')}
        aside={t('optional')}
        hint={t('wordsHint', { other })}
        error={wrong('text')}
        className="mt-3"
      >
        <Textarea
          value={text}
          rows={3}
          maxLength={WORDS_MAX}
          placeholder={t('wordsExample')}
          countLabel={(used, max) => t('letters', { used, max })}
          onChange={({ target }) => write(target.value)}
        />
      </Field>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" variant="soft" loading={pending} loadingLabel={t('sending')}>
          {t(rating ? 'save' : 'send')}
        </Button>
        {rating && (
          <Button variant="ghost" disabled={pending} onClick={() => onDone(false)}>
            {t('keep')}
          </Button>
        )}
      </div>
    </form>
  )
}
