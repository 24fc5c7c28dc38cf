'use client'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { span } from '#client/span.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Select } from '#ui/select.tsx'
import { toast } from '#ui/toast.ts'
import type { Terms } from '../policy/input.ts'
import { offerings, ownTerms } from './api.ts'

const CHOICES = [0, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10_080]

/** Until when clients change what they booked: the coach's own terms, or those of the practice. */
export function TermsCard() {
  const t = useTranslations('Terms')
  const locale = useLocale()
  const problem = useProblem()
  const queries = useQueryClient()
  const { data } = useSuspenseQuery(ownTerms())
  const { own, practice } = data
  const kept = own ?? practice
  const [draft, setDraft] = useState<Terms | null>(null)
  const terms = draft ?? kept
  const save = useMutation({
    mutationFn: (wish: Terms | null) => offerings.saveTerms({ own: wish }),
    onSuccess: (saved) => {
      queries.setQueryData(ownTerms().queryKey, saved)
      setDraft(null)
      toast({ tone: 'success', text: t('saved') })
    },
  })
  const isSame = terms.freeUntilMin === kept.freeUntilMin && terms.moveUntilMin === kept.moveUntilMin
  const say = (minutes: number) => (minutes ? t('before', { span: span(minutes, locale) }) : t('atStart'))
  const field = (name: keyof Terms) => (
    <Field label={t(`${name}.label`)} hint={t(`${name}.hint`)} className="min-w-0 flex-1 basis-60">
      <Select value={terms[name]} onChange={(event) => setDraft({ ...terms, [name]: Number(event.target.value) })}>
        {[...new Set([...CHOICES, terms[name]])]
          .sort((a, b) => a - b)
          .map((minutes) => (
            <option key={minutes} value={minutes}>
              {say(minutes)}
            </option>
          ))}
      </Select>
    </Field>
  )
  return (
    <section aria-labelledby="terms-heading" className="mt-10 max-w-170">
      <SectionHeading id="terms-heading">{t('heading')}</SectionHeading>
      <p className="mb-5 max-w-[60ch] text-text-muted">
        {t(own ? 'own' : 'usual', { free: say(practice.freeUntilMin), move: say(practice.moveUntilMin) })}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(terms)
        }}
      >
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          {field('freeUntilMin')}
          {field('moveUntilMin')}
        </div>
        {save.error && <FieldError>{problem(save.error)}</FieldError>}
        <div className="mt-4 flex flex-wrap gap-2">
          <Button type="submit" variant="soft" disabled={isSame} loading={save.isPending} loadingLabel={t('saving')}>
            {t('save')}
          </Button>
          {own && (
            <Button disabled={save.isPending} onClick={() => save.mutate(null)}>
              {t('back')}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
