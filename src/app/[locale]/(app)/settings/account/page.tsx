import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { formatDay } from '#client/format.ts'
import { accounts } from '#features/accounts/components/api.ts'
import { KeepAccount } from '#features/accounts/components/settings/keep-account.tsx'
import { Leave } from '#features/accounts/components/settings/leave.tsx'
import { SettingsPage } from '#features/accounts/components/settings/settings-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Settings'))('nav.account') }
}

export default async function AccountPage() {
  const [t, me, security] = await Promise.all([getTranslations('Settings'), accounts.me({}), accounts.security({})])
  const now = Date.now()
  const setFirst = security.passwordChangedAt === null ? security.email : undefined
  const leaving = me.deleteAfter !== null
  return (
    <SettingsPage
      current="account"
      title={leaving ? t('leavingTitle', { day: formatDay(me.deleteAfter ?? 0, me, now) }) : t('accountTitle')}
      lead={t(leaving ? 'leavingLead' : 'accountLead')}
      words={['Settings', 'Security']}
    >
      {leaving ? <KeepAccount /> : <Leave reader={me} now={now} setFirst={setFirst} />}
    </SettingsPage>
  )
}
