import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { accounts } from '#features/accounts/components/api.ts'
import { ProfileForm } from '#features/accounts/components/settings/profile-form.tsx'
import { SettingsPage } from '#features/accounts/components/settings/settings-page.tsx'
import { SettingsSection } from '#features/accounts/components/settings/settings-section.tsx'
import { Avatar } from '#ui/avatar.tsx'
import { ButtonLink } from '#ui/button-link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Settings'))('nav.profile') }
}

export default async function ProfilePage() {
  const [t, me] = await Promise.all([getTranslations('Settings'), accounts.me({})])
  return (
    <SettingsPage
      current="profile"
      title={t('profileTitle')}
      lead={t(me.kind === 'coach' ? 'profileLeadCoach' : 'profileLead')}
      words={['Settings']}
    >
      <SettingsSection id="you" title={t('you')}>
        <div className="mt-5 flex flex-wrap items-start gap-x-8 gap-y-5">
          <Avatar id={me.id} name={me.name} size={72} />
          <div className="min-w-0 flex-1">
            <ProfileForm name={me.name} />
          </div>
        </div>
      </SettingsSection>
      <SettingsSection
        id="address"
        title={t('address')}
        text={<span className="break-words">{t('addressText', { email: me.email })}</span>}
        aside={<ButtonLink href="/settings/security#email">{t('addressChange')}</ButtonLink>}
      />
      {me.kind === 'coach' && (
        <SettingsSection
          id="public"
          title={t('public')}
          text={t('publicText')}
          aside={<ButtonLink href="/coach/profile">{t('publicOpen')}</ButtonLink>}
        />
      )}
    </SettingsPage>
  )
}
