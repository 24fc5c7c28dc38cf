'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { accounts } from '../api.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { PasswordField } from './password-field.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useDialogAction } from './use-dialog-action.ts'

/** `changed` is the day of the last change, in words. */
export function ChangePassword({ changed }: { changed: string }) {
  const t = useTranslations('Security')
  const dialog = useDialogAction()
  return (
    <SettingsSection
      id="password"
      title={t('password')}
      text={t('passwordChanged', { day: changed })}
      aside={<Button onClick={dialog.ask}>{t('changePassword')}</Button>}
    >
      {dialog.open && (
        <PasswordDialog
          open
          onClose={dialog.close}
          title={t('changePasswordTitle')}
          text={t('changePasswordText')}
          confirm={t('changePassword')}
          action={({ password, newPassword = '' }) => accounts.changePassword({ password, newPassword })}
          done={() => dialog.done(t('passwordDone'))}
          passwordFirst
        >
          {(field) => <PasswordField name="newPassword" error={field('newPassword')} />}
        </PasswordDialog>
      )}
    </SettingsSection>
  )
}
