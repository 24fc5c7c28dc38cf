'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#ui/field.tsx'
import { PasswordInput } from '#ui/password-input.tsx'

type Props = { name: 'password' | 'newPassword'; error: string | undefined }

/** The password of today, or the one to come. */
export function PasswordField({ name, error }: Props) {
  const t = useTranslations('Security')
  return (
    <Field
      label={t(name === 'password' ? 'currentPassword' : 'newPassword')}
      hint={name === 'newPassword' ? t('newPasswordHint') : undefined}
      error={error}
      required
    >
      <PasswordInput
        name={name}
        autoComplete={name === 'password' ? 'current-password' : 'new-password'}
        required
        maxLength={500}
        showLabel={t('show')}
        hideLabel={t('hide')}
      />
    </Field>
  )
}
