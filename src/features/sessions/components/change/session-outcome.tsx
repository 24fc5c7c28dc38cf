'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { toast } from '#ui/toast.ts'
import type { Session } from '../../input.ts'
import { decideOutcome, TOOK_PLACE } from '../../outcomes/rules.ts'
import { sessionQueries, sessions } from '../api.ts'

/** How it went, for its coach to say and for a week to correct; nothing for anybody else. */
export function SessionOutcome({ session, now }: { session: Session; now: number }) {
  const t = useTranslations('Changes')
  const problem = useProblem()
  const queries = useQueryClient()
  const settle = useMutation({
    mutationFn: (outcome: (typeof TOOK_PLACE)[number] | 'cancelled') => sessions.settle({ id: session.id, outcome }),
    onSuccess: (settled) => {
      queries.setQueryData(sessionQueries.get.queryKey({ input: { id: session.id } }), settled)
      void queries.invalidateQueries({ queryKey: sessionQueries.list.key() })
      toast({ tone: 'success', text: t('outcome.saved') })
    },
  })
  if (session.side !== 'coach') return null
  const may = (wish: (typeof TOOK_PLACE)[number] | 'cancelled') => {
    const decision = decideOutcome(session, wish, now)
    return decision.ok && decision.how !== 'same'
  }
  if (may('cancelled')) {
    return (
      <section>
        <SectionHeading>{t('outcome.late')}</SectionHeading>
        <p className="mb-3 text-text-muted">{t('outcome.lateText')}</p>
        <Button loading={settle.isPending} onClick={() => settle.mutate('cancelled')}>
          {t('outcome.forgive')}
        </Button>
        {settle.error && <FieldError>{problem(settle.error)}</FieldError>}
      </section>
    )
  }
  if (!TOOK_PLACE.some(may)) return null
  return (
    <section>
      <SectionHeading>{t(session.outcome ? 'outcome.settled' : 'outcome.open')}</SectionHeading>
      <p className="mb-3 text-text-muted">{t(session.outcome ? 'outcome.settledText' : 'outcome.openText')}</p>
      <Segmented
        label={t('outcome.label')}
        name="outcome"
        value={session.outcome ?? ''}
        className="max-sm:grid"
        options={TOOK_PLACE.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onValueChange={(value) => settle.mutate(value as (typeof TOOK_PLACE)[number])}
      />
      {settle.error && <FieldError>{problem(settle.error)}</FieldError>}
    </section>
  )
}
