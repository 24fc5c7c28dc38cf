import { getTranslations } from 'next-intl/server'
import { problemWords } from '#client/problem-words.ts'
import { DoorHead } from '#features/accounts/components/auth/door-head.tsx'
import { DoorLink } from '#features/accounts/components/auth/door-link.tsx'
import { SignInForm } from '#features/accounts/components/auth/sign-in-form.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('SignIn'))('page') })

export default async function SignInPage({ params }: { params: Promise<{ locale: string }> }) {
  const [{ locale }, t, problems] = await Promise.all([
    params,
    getTranslations('SignIn'),
    problemWords('wrong_credentials', 'email_not_verified', 'account_suspended', 'too_many_tries'),
  ])
  return (
    <>
      <DoorHead title={t('title')} text={t('text')} />
      <SignInForm
        locale={locale}
        problems={problems}
        words={{
          email: t('email'),
          password: t('password'),
          forgot: t('forgot'),
          show: t('show'),
          hide: t('hide'),
          remember: t('remember'),
          submit: t('submit'),
          busy: t('busy'),
        }}
      />
      <p className="mt-4 text-center text-sm">
        <DoorLink href="/sign-in/code">{t('byCode')}</DoorLink>
      </p>
      <p className="mt-8 text-sm text-text-muted">
        {t('new')} <DoorLink href="/sign-up">{t('signUp')}</DoorLink>
      </p>
    </>
  )
}
