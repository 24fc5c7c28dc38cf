import { getTranslations } from 'next-intl/server'
import { orNull } from '#client/or-null.ts'
import { problemWords } from '#client/problem-words.ts'
import { accounts } from '#features/accounts/components/api.ts'
import { DoorHead } from '#features/accounts/components/auth/door-head.tsx'
import { VerifyForm } from '#features/accounts/components/auth/verify-form.tsx'
import { ButtonLink } from '#ui/button-link.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('Verify'))('page'),
  referrer: 'no-referrer' as const,
})

export default async function VerifyPage({ params }: { params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params
  const [t, door, problems, link] = await Promise.all([
    getTranslations('Verify'),
    getTranslations('SignIn'),
    problemWords('link_invalid', 'wrong_password', 'account_suspended'),
    /^[\w-]{16,128}$/.test(token) ? orNull(accounts.readVerification({ token }), 'link_invalid') : null,
  ])
  if (!link) {
    return (
      <>
        <DoorHead title={t('overTitle')} text={t('overText')} />
        <ButtonLink href="/sign-in" variant="primary" size="lg">
          {door('submit')}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <DoorHead title={t('title')} text={t('text', { email: link.email })} />
      <VerifyForm
        token={token}
        email={link.email}
        locale={locale}
        problems={problems}
        words={{
          password: door('password'),
          show: door('show'),
          hide: door('hide'),
          submit: t('submit'),
          busy: t('busy'),
        }}
      />
    </>
  )
}
