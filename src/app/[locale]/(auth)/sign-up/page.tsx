import { getTranslations } from 'next-intl/server'
import { problemWords } from '#client/problem-words.ts'
import { DoorHead } from '#features/accounts/components/auth/door-head.tsx'
import { SignUpForm } from '#features/accounts/components/auth/sign-up-form.tsx'
import { Link } from '#ui/link.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('SignUp'))('page') })

export default async function SignUpPage({ params }: { params: Promise<{ locale: string }> }) {
  const [{ locale }, t, door, problems] = await Promise.all([
    params,
    getTranslations('SignUp'),
    getTranslations('SignIn'),
    problemWords('too_short', 'too_long', 'too_common', 'too_personal', 'too_regular'),
  ])
  return (
    <>
      <DoorHead title={t('title')} text={t('text')} />
      <SignUpForm
        locale={locale as 'en' | 'de' | 'es'}
        problems={problems}
        words={{
          name: t('name'),
          email: door('email'),
          password: door('password'),
          passwordHint: t('passwordHint'),
          show: door('show'),
          hide: door('hide'),
          submit: t('submit'),
          busy: t('busy'),
          sentTitle: t('sentTitle'),
          sentText: t('sentText'),
          again: t('again'),
          againDone: t('againDone'),
        }}
      />
      <p className="mt-8 text-sm text-text-muted">
        {t('known')}{' '}
        <Link className="link" href="/sign-in">
          {t('signIn')}
        </Link>
      </p>
    </>
  )
}
