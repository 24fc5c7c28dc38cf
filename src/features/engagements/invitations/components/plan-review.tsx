'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { localised } from '#client/localised.ts'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import { Table } from '#ui/table.tsx'
import { toast } from '#ui/toast.ts'
import { engagements } from '../../components/api.ts'
import type { Plan } from '../several/input.ts'
import type { MailWish } from './mail-fields.tsx'

type Props = { plan: Plan; mail: MailWish; heading: RefObject<HTMLHeadingElement | null>; onBack: () => void }

/** Every row of a list with what happens to it; one button sends, the other goes back. */
export function PlanReview({ plan: { rows }, mail, heading, onBack }: Props) {
  const t = useTranslations('Invite')
  const locale = useLocale()
  const router = useRouter()
  const people = rows.flatMap(({ problem, email, name }) => (problem ? [] : [{ email, name }]))
  const { pending, error, submit } = useSubmit(engagements.inviteSeveral, ({ invited, left }) => {
    const more = left.length > 0 ? ` ${t('plan.sentLeft', { count: left.length })}` : ''
    toast({ tone: 'success', text: `${t('plan.sent', { count: invited })}${more}` })
    router.push(localised('/coach/clients?show=invitations', locale))
  })
  return (
    <section aria-labelledby="plan-heading" className="max-w-180">
      <h2 id="plan-heading" ref={heading} tabIndex={-1} className="type-section outline-none">
        {t('plan.title', { count: people.length })}
      </h2>
      <p className="mt-1 mb-4 text-text-muted">
        {t('plan.left', { count: rows.length - people.length })} {t('nothingYet')}
      </p>
      <Table
        caption={t('plan.caption')}
        columns={[
          { key: 'who', header: t('plan.who') },
          { key: 'line', header: t('plan.line'), align: 'end', narrow: 'hidden' },
          { key: 'state', header: t('plan.state'), narrow: 'aside' },
        ]}
        rows={rows.map(({ line, name, email, problem }) => ({
          id: String(line),
          cells: [
            <span key="who" className="block min-w-0">
              <span className="block break-words font-medium">{name || email}</span>
              {name && <span className="block break-all text-sm text-text-muted">{email}</span>}
            </span>,
            line,
            <StatusTag
              key="state"
              tone={problem ? 'warning' : 'success'}
              {...(problem && { stitch: 'cross' as const })}
            >
              {problem ? t(`row.${problem}`) : t('plan.invited')}
            </StatusTag>,
          ],
        }))}
      />
      <Refusal error={error} className="mt-4" />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button onClick={onBack}>{t('plan.change')}</Button>
        {people.length > 0 && (
          <Button
            variant="primary"
            loading={pending}
            loadingLabel={t('sending')}
            onClick={() => void submit({ people, ...mail })}
          >
            {t('plan.confirm', { count: people.length })}
          </Button>
        )}
      </div>
    </section>
  )
}
