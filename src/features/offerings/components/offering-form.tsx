'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ApiError } from '#client/api-error.ts'
import { useFieldProblem } from '#client/field-problem.ts'
import { Refusal } from '#client/refusal.tsx'
import type { Rate } from '#features/practice/rate/input.ts'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { OwnOffering } from '../input.ts'
import { LengthField } from './length-field.tsx'
import { PlaceFields } from './place-fields.tsx'
import { PriceField } from './price-field.tsx'
import { QuestionsFields } from './questions/questions-fields.tsx'
import { RequestField } from './request-field.tsx'
import type { UsualTerms } from './times-fields.tsx'
import { TimesFields } from './times-fields.tsx'
import type { useOfferingDraft } from './use-offering-draft.ts'

/** What an offering can be, as the engine has it. */
export type Choices = {
  kinds: readonly OwnOffering['kind'][]
  places: readonly OwnOffering['place'][]
  minutes: readonly number[]
}

type Props = {
  id: string
  form: ReturnType<typeof useOfferingDraft>
  choices: Choices
  currency: string
  /** What the coach's 60 minutes cost today. */
  rate: Rate
  usual: UsualTerms
  error: ApiError | null
  onSubmit: () => void
}

/** Everything a client reads before they choose, and the way to the session, which only those who booked are told. */
export function OfferingForm({ id, form, choices, currency, rate, usual, error, onSubmit }: Props) {
  const { draft, change, tidyPrice } = form
  const t = useTranslations('Offerings')
  const wrong = useFieldProblem('Offerings', error)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  return (
    <form
      ref={element}
      id={id}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Refusal error={error} />
      <Field label={t('name')} hint={t('nameHint')} error={wrong('name')} required>
        <Input
          value={draft.name}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => change({ name: target.value })}
        />
      </Field>
      <Field label={t('kindLabel')} hint={t(`kindHint.${draft.kind}`)} error={wrong('kind')}>
        <Select
          value={draft.kind}
          onChange={({ target }) => change({ kind: choices.kinds.find((kind) => kind === target.value) ?? draft.kind })}
        >
          {choices.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('description')} aside={t('optional')} hint={t('descriptionHint')} error={wrong('description')}>
        <Textarea
          value={draft.description}
          maxLength={500}
          countLabel={(used, max) => t('letters', { used, max })}
          onChange={({ target }) => change({ description: target.value })}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-start sm:gap-4">
        <LengthField
          minutes={draft.minutes}
          usual={choices.minutes}
          error={wrong('minutes')}
          onChange={(minutes) => change({ minutes })}
        />
        <PriceField
          draft={draft}
          currency={currency}
          rate={rate}
          error={wrong('priceMinor')}
          onChange={change}
          onTidy={tidyPrice}
        />
      </div>
      <PlaceFields draft={draft} places={choices.places} error={wrong('placeDetail')} onChange={change} />
      <RequestField onRequest={draft.onRequest} onChange={(onRequest) => change({ onRequest })} />
      <QuestionsFields questions={draft.questions} error={error} onChange={(questions) => change({ questions })} />
      <TimesFields terms={draft.terms} usual={usual} onChange={(terms) => change({ terms })} />
    </form>
  )
}
