import { getTranslations } from 'next-intl/server'
import { problemWords } from '#client/problem-words.ts'
import { accounts } from '#features/accounts/components/api.ts'
import { DoorHead } from '#features/accounts/components/auth/door-head.tsx'
import { Enrol } from '#features/accounts/components/auth/enrol.tsx'
import { practice } from '#features/practice/components/api.ts'
import { Brand } from '#ui/shell/brand.tsx'
import { FocusHeader } from '#ui/shell/focus-header.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('TwoFactor'))('setUpPage') })

export default async function SetUpPage({ params }: { params: Promise<{ locale: string }> }) {
  const [{ locale }, t, door, problems, me, { name }] = await Promise.all([
    params,
    getTranslations('TwoFactor'),
    getTranslations('SignIn'),
    problemWords(
      ...[
        'wrong_password',
        'no_password',
        'wrong_code',
        'second_factor_on',
        'second_factor_not_begun',
        'too_many_tries',
      ],
    ),
    accounts.me({}),
    practice.get({}),
  ])
  return (
    <>
      <FocusHeader
        brand={<Brand href="/" label={name} name={name} />}
        back={{ href: me.mustEnrol ? '/' : '/settings/security', label: t('back') }}
      >
        {t('setUpPage')}
      </FocusHeader>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-110 px-4 py-10 desk:py-16">
        <DoorHead title={t('setUpTitle')} text={t(me.mustEnrol ? 'setUpRequired' : 'setUpText')} />
        <Enrol
          locale={locale}
          problems={problems}
          words={{
            password: door('password'),
            show: door('show'),
            hide: door('hide'),
            begin: t('begin'),
            busy: t('busy'),
            scan: t('scan'),
            byHand: t('byHand'),
            onThisDevice: t('onThisDevice'),
            code: t('code'),
            confirm: t('confirm'),
            codesTitle: t('codesTitle'),
            codesText: t('codesText'),
            copy: t('copy'),
            copied: t('copied'),
            kept: t('kept'),
          }}
        />
      </main>
    </>
  )
}
