'use client'
import { useTranslations } from 'next-intl'
import { useSubmit } from '#client/use-submit.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { toast } from '#ui/toast.ts'
import { accounts } from '../api.ts'
import { useWordsOf } from './use-words-of.ts'

/** For who signs in with codes by mail: the first password is set by a link to the same mailbox. */
export function SetPassword({ email, onClose }: { email: string; onClose: () => void }) {
  const t = useTranslations('Security')
  const { pending, error, submit } = useSubmit(accounts.requestReset, () => {
    toast({ tone: 'success', text: t('linkSent', { email }) })
    onClose()
  })
  const words = useWordsOf(error)
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('setPassword')}
      text={t('setPasswordText', { email })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" loading={pending} loadingLabel={t('busy')} onClick={() => void submit({ email })}>
            {t('sendLink')}
          </Button>
        </>
      }
    >
      {words.form && (
        <Banner tone="danger" role="alert">
          {words.form}
        </Banner>
      )}
    </Dialog>
  )
}
