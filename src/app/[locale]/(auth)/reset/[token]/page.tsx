import { getTranslations } from 'next-intl/server'
import { orNull } from '#client/or-null.ts'
import { problemWords } from '#client/problem-words.ts'
import { accounts } from '#features/accounts/components/api.ts'
import { DoorHead } from '#features/accounts/components/auth/door-head.tsx'
import { NewPasswordForm } from '#features/accounts/components/auth/new-password-form.tsx'
import { ButtonLink } from '#ui/button-link.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('Reset'))('page'),
  referrer: 'no-referrer' as const,
})

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [t, up, door, problems, link] = await Promise.all([
    getTranslations('Reset'),
    getTranslations('SignUp'),
    getTranslations('SignIn'),
    problemWords('link_invalid', 'too_short', 'too_long', 'too_common', 'too_personal', 'too_regular'),
    /^[\w-]{16,128}$/.test(token) ? orNull(accounts.readReset({ token }), 'link_invalid') : null,
  ])
  if (!link) {
    return (
      <>
        <DoorHead title={t('overTitle')} text={t('overText')} />
        <ButtonLink href="/reset" variant="primary" size="lg">
          {t('submit')}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <DoorHead title={t('newTitle')} text={t('newText', { email: link.email })} />
      <NewPasswordForm
        token={token}
        email={link.email}
        problems={problems}
        words={{
          password: t('newPassword'),
          passwordHint: up('passwordHint'),
          show: door('show'),
          hide: door('hide'),
          submit: t('set'),
          busy: t('busy'),
          done: t('done'),
          signIn: door('submit'),
        }}
      />
    </>
  )
}
