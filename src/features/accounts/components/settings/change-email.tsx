'use client'
import { useTranslations } from 'next-intl'
import { useSubmit } from '#client/use-submit.ts'
import type { Security } from '#features/accounts/security/input.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { accounts } from '../api.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useDialogAction } from './use-dialog-action.ts'

type Props = { email: string; change: Security['emailChange']; setFirst: string | undefined }

/** The address, and a change of it that waits for its two mails to be answered. */
export function ChangeEmail({ email, change, setFirst }: Props) {
  const t = useTranslations('Security')
  const dialog = useDialogAction()
  const cancel = useSubmit(accounts.cancelEmailChange, () => dialog.done(t('emailKept')))
  return (
    <SettingsSection
      id="email"
      title={t('email')}
      text={<span className="break-words">{email}</span>}
      aside={<Button onClick={dialog.ask}>{t('changeEmail')}</Button>}
    >
      {change && (
        <Banner tone="warning" title={t('emailWaits', { email: change.newEmail })} className="mt-4">
          <p>{t(change.approved ? 'waitsForNew' : change.confirmed ? 'waitsForOld' : 'waitsForBoth', { email })}</p>
          <Button size="sm" className="mt-3" loading={cancel.pending} onClick={() => void cancel.submit({})}>
            {t('keepEmail')}
          </Button>
        </Banner>
      )}
      {dialog.open && (
        <PasswordDialog
          open
          onClose={dialog.close}
          setFirst={setFirst}
          title={t('changeEmailTitle')}
          text={t('changeEmailText')}
          confirm={t('changeEmail')}
          action={({ password, email: newEmail = '' }) => accounts.requestEmailChange({ email: newEmail, password })}
          done={() => dialog.done(t('emailAsked'))}
        >
          {(field) => (
            <Field label={t('newEmail')} error={field('email')} required>
              <Input name="email" type="email" autoComplete="email" required maxLength={254} />
            </Field>
          )}
        </PasswordDialog>
      )}
    </SettingsSection>
  )
}
