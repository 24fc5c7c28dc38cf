'use client'
import { useTranslations } from 'next-intl'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { engagements } from '../../../components/api.ts'
import type { Accepted } from '../../input.ts'

type Props = {
  token: string
  me: { name: string }
  onAccepted: (accepted: Accepted) => void
  onNo: () => void
}

/** For somebody who is signed in: as whom, and one press. */
export function AcceptNow({ token, me, onAccepted, onNo }: Props) {
  const t = useTranslations('Invited')
  const problem = useProblem()
  const { pending, error, submit } = useSubmit(engagements.acceptInvitation, onAccepted)
  return (
    <>
      <p className="mb-3 break-words text-text-muted">{t('as', { name: me.name })}</p>
      {error && <FieldError>{problem(error)}</FieldError>}
      <div className="flex flex-wrap gap-3 max-sm:*:flex-1">
        <Button
          variant="primary"
          size="lg"
          loading={pending}
          loadingLabel={t('accepting')}
          onClick={() => void submit({ token })}
        >
          {t('accept')}
        </Button>
        <Button size="lg" disabled={pending} onClick={onNo}>
          {t('no')}
        </Button>
      </div>
    </>
  )
}
