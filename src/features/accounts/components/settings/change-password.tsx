'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { accounts } from '../api.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { PasswordField } from './password-field.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useDialogAction } from './use-dialog-action.ts'

type Props = {
  /** The day of the last change, in words. */
  changed: string
  setFirst: string | undefined
}

export function ChangePassword({ changed, setFirst }: Props) {
  const t = useTranslations('Security')
  const dialog = useDialogAction()
  return (
    <SettingsSection
      id="password"
      title={t('password')}
      text={setFirst ? t('noPassword') : t('passwordChanged', { day: changed })}
      aside={<Button onClick={dialog.ask}>{t(setFirst ? 'setPassword' : 'changePassword')}</Button>}
    >
      {dialog.open && (
        <PasswordDialog
          open
          onClose={dialog.close}
          setFirst={setFirst}
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
