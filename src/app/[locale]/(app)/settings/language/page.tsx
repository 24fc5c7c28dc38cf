import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cityOf } from '#client/format.ts'
import { accounts } from '#features/accounts/components/api.ts'
import { LanguageForm } from '#features/accounts/components/settings/language-form.tsx'
import { SettingsPage } from '#features/accounts/components/settings/settings-page.tsx'
import { SettingsSection } from '#features/accounts/components/settings/settings-section.tsx'
import { ThemeChoice } from '#features/accounts/components/settings/theme-choice.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Settings'))('nav.language') }
}

export default async function LanguagePage() {
  const [t, { locale, zone, hourCycle }] = await Promise.all([getTranslations('Settings'), accounts.me({})])
  const title = t('languageTitle', { language: t(`languages.${locale}`), city: cityOf(zone) })
  return (
    <SettingsPage current="language" title={title} lead={t('languageLead')} words={['Settings']}>
      <SettingsSection id="language" title={t('languageSection')}>
        <div className="mt-5">
          <LanguageForm locale={locale} zone={zone} hourCycle={hourCycle} now={Date.now()} />
        </div>
      </SettingsSection>
      <SettingsSection id="theme" title={t('theme')} text={t('themeText')}>
        <div className="mt-4">
          <ThemeChoice />
        </div>
      </SettingsSection>
    </SettingsPage>
  )
}
