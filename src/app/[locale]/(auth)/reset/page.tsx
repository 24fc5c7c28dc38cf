import { getTranslations } from 'next-intl/server'
import { problemWords } from '#client/problem-words.ts'
import { DoorHead } from '#features/accounts/components/auth/door-head.tsx'
import { ResetRequestForm } from '#features/accounts/components/auth/reset-request-form.tsx'
import { Link } from '#ui/link.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('Reset'))('page') })

export default async function ResetPage() {
  const [t, door, problems] = await Promise.all([getTranslations('Reset'), getTranslations('SignIn'), problemWords()])
  return (
    <>
      <DoorHead title={t('title')} text={t('text')} />
      <ResetRequestForm
        problems={problems}
        words={{
          email: door('email'),
          submit: t('submit'),
          busy: t('busy'),
          sentTitle: t('sentTitle'),
          sentText: t('sentText'),
          again: t('again'),
          againDone: t('againDone'),
        }}
      />
      <p className="mt-8 text-sm text-text-muted">
        <Link className="link" href="/sign-in">
          {t('back')}
        </Link>
      </p>
    </>
  )
}
