import { getTranslations } from 'next-intl/server'
import { problemWords } from '#client/problem-words.ts'
import { CodeForm } from '#features/accounts/components/auth/code-form.tsx'
import { DoorHead } from '#features/accounts/components/auth/door-head.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('TwoFactor'))('page') })

export default async function TwoFactorPage({ params }: { params: Promise<{ locale: string }> }) {
  const [{ locale }, t, problems] = await Promise.all([
    params,
    getTranslations('TwoFactor'),
    problemWords('wrong_code', 'sign_in_again', 'account_suspended', 'too_many_tries'),
  ])
  return (
    <>
      <DoorHead title={t('title')} text={t('text')} />
      <CodeForm
        locale={locale}
        problems={problems}
        words={{
          code: t('code'),
          codeHint: t('codeHint'),
          backup: t('backup'),
          backupHint: t('backupHint'),
          useBackup: t('useBackup'),
          useCode: t('useCode'),
          submit: t('submit'),
          busy: t('busy'),
        }}
      />
    </>
  )
}
