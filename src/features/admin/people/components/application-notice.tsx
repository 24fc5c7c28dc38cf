'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { coaches } from '#features/coaches/components/api.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { useAct } from '../../components/use-act.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Props = {
  person: { id: string; name: string }
  /** When the application came, in words. */
  sent: string
}

/** An application waits: approve it or decline it with a reason that the person gets. */
export function ApplicationNotice({ person: { id, name }, sent }: Props) {
  const t = useTranslations('AdminPeople')
  const { act, busy } = useAct()
  const [asking, ask] = useState<'approve' | 'decline' | null>(null)
  const done = (well: boolean) => well && ask(null)
  return (
    <>
      <Banner tone="warning" title={t('application.title')} className="mt-5">
        <p>{t('application.text', { sent, name })}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="sm" variant="primary" onClick={() => ask('approve')}>
            {t('application.approve')}
          </Button>
          <Button size="sm" onClick={() => ask('decline')}>
            {t('application.decline')}
          </Button>
        </div>
      </Banner>
      <ConfirmDialog
        open={asking === 'approve'}
        onOpenChange={() => ask(null)}
        tone="primary"
        title={t('approve.title', { name })}
        text={t('approve.text', { name })}
        keepLabel={t('approve.keep')}
        confirmLabel={t('approve.confirm')}
        busyLabel={t('approve.busy')}
        busy={busy}
        onConfirm={() => act(() => coaches.approve({ id }), t('approve.done', { name })).then(done)}
      />
      <ReasonDialog
        open={asking === 'decline'}
        onClose={() => ask(null)}
        words="decline"
        name={name}
        length={{ min: 10, max: 1000 }}
        busy={busy}
        onConfirm={(reason) => act(() => coaches.decline({ id, reason }), t('decline.done', { name })).then(done)}
      />
    </>
  )
}
