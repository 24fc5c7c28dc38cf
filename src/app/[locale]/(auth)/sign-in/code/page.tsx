import { getTranslations } from 'next-intl/server'
import { CodeDoor } from '#features/accounts/components/auth/code-door.tsx'
import { DoorHead } from '#features/accounts/components/auth/door-head.tsx'
import { emailCodeWords } from '#features/accounts/components/email-code/words.ts'

export const generateMetadata = async () => ({ title: (await getTranslations('EmailCode'))('page') })

export default async function SignInByCodePage({ params }: { params: Promise<{ locale: string }> }) {
  const [{ locale }, t, words] = await Promise.all([params, getTranslations('EmailCode'), emailCodeWords()])
  return (
    <>
      <DoorHead title={t('title')} text={t('text')} />
      <CodeDoor locale={locale} {...words} />
    </>
  )
}
