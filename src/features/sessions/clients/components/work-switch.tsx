'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { toast } from '#ui/toast.ts'
import { sessions } from '../../components/api.ts'
import type { ClientFile } from '../input.ts'

/** Ends the work with a client after a question, or takes it up again. */
export function WorkSwitch({ client: { id, name, endedAt } }: { client: Pick<ClientFile, 'id' | 'name' | 'endedAt'> }) {
  const t = useTranslations('Clients')
  const problem = useProblem()
  const router = useRouter()
  const [asking, ask] = useState(false)
  const said = (words: 'endAsk.done' | 'resumed') => () => {
    ask(false)
    toast({ tone: 'success', text: t(`record.${words}`, { name }) })
    router.refresh()
  }
  const end = useSubmit(sessions.endWork, said('endAsk.done'))
  const resume = useSubmit(sessions.resumeWork, said('resumed'))
  if (endedAt !== null) {
    return (
      <div className="grid justify-items-start gap-2">
        <Button loading={resume.pending} loadingLabel={t('record.resuming')} onClick={() => void resume.submit({ id })}>
          {t('record.resume')}
        </Button>
        {resume.error && <FieldError>{problem(resume.error)}</FieldError>}
      </div>
    )
  }
  return (
    <div>
      <Button variant="ghost" className="-ml-3.5" onClick={() => ask(true)}>
        {t('record.end')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={t('record.endAsk.title', { name })}
        text={t('record.endAsk.text', { name })}
        keepLabel={t('record.endAsk.keep')}
        confirmLabel={t('record.endAsk.confirm')}
        busyLabel={t('record.endAsk.busy')}
        busy={end.pending}
        onConfirm={() => void end.submit({ id })}
      >
        {end.error && <FieldError>{problem(end.error)}</FieldError>}
      </ConfirmDialog>
    </div>
  )
}
