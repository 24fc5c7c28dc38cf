'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { admin } from '../../components/api.ts'
import { useAct } from '../../components/use-act.ts'

/** Sends a refused mail once more. */
export function MailAgain({ id }: { id: string }) {
  const t = useTranslations('AdminWork')
  const { act, busy } = useAct()
  return (
    <Button
      size="sm"
      loading={busy}
      loadingLabel={t('again.busy')}
      onClick={() => act(() => admin.sendMailAgain({ id }), t('mails.againDone'))}
    >
      {t('again.action')}
    </Button>
  )
}
