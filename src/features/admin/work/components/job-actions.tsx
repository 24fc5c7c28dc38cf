'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { admin } from '../../components/api.ts'
import { useAct } from '../../components/use-act.ts'

/** Tries a failed job again, or gives it up after asking. */
export function JobActions({ id, task }: { id: string; task: string }) {
  const t = useTranslations('AdminWork')
  const { act, busy } = useAct()
  const [asking, ask] = useState(false)
  return (
    <>
      <Button
        size="sm"
        loading={busy && !asking}
        loadingLabel={t('again.busy')}
        onClick={() => act(() => admin.retryJob({ id }), t('again.done', { task }))}
      >
        {t('again.action')}
      </Button>
      <Button size="sm" variant="ghost" disabled={busy} onClick={() => ask(true)}>
        {t('discard.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={t('discard.title', { task })}
        text={t('discard.text')}
        keepLabel={t('discard.keep')}
        confirmLabel={t('discard.confirm')}
        busyLabel={t('discard.busy')}
        busy={busy}
        onConfirm={() =>
          act(() => admin.discardJob({ id }), t('discard.done', { task })).then((well) => well && ask(false))
        }
      />
    </>
  )
}
