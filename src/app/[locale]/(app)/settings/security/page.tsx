import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { formatDay } from '#client/format.ts'
import { accounts } from '#features/accounts/components/api.ts'
import { ChangeEmail } from '#features/accounts/components/settings/change-email.tsx'
import { ChangePassword } from '#features/accounts/components/settings/change-password.tsx'
import { Devices } from '#features/accounts/components/settings/devices.tsx'
import { SecondFactor } from '#features/accounts/components/settings/second-factor.tsx'
import { SettingsPage } from '#features/accounts/components/settings/settings-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Settings'))('nav.security') }
}

export default async function SecurityPage() {
  const [t, me, security, { items: devices }] = await Promise.all([
    getTranslations('Security'),
    accounts.me({}),
    accounts.security({}),
    accounts.devices({}),
  ])
  const now = Date.now()
  const setFirst = security.passwordChangedAt === null ? security.email : undefined
  const guard = setFirst ? 'codes' : security.secondFactor ? (security.backupCodesLeft > 2 ? 'safe' : 'low') : 'open'
  return (
    <SettingsPage
      current="security"
      title={t(`title.${guard}`)}
      lead={t(`lead.${guard}`, { left: security.backupCodesLeft })}
      words={['Security']}
    >
      <ChangePassword changed={formatDay(security.passwordChangedAt ?? now, me, now)} setFirst={setFirst} />
      <ChangeEmail email={security.email} change={security.emailChange} setFirst={setFirst} />
      <SecondFactor
        on={security.secondFactor}
        required={me.kind === 'admin'}
        codesLeft={security.backupCodesLeft}
        setFirst={setFirst}
      />
      <Devices devices={devices} reader={me} now={now} />
    </SettingsPage>
  )
}
