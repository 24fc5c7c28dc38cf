import { getTranslations } from 'next-intl/server'
import { SettingsSection } from '#features/accounts/components/settings/settings-section.tsx'
import { Disclosure } from './disclosure.tsx'

const APPS = ['apple', 'google', 'outlook', 'thunderbird'] as const

/** How each calendar app is given the address, and how soon it shows what changed. */
export async function AppSteps() {
  const t = await getTranslations('CalendarSteps')
  return (
    <SettingsSection id="apps" title={t('title')} text={t('text')}>
      <div className="mt-4 border-border border-t">
        {APPS.map((app) => (
          <Disclosure key={app} title={t(`${app}.name`)}>
            <ol className="flex list-decimal flex-col gap-1.5 pl-4.5">
              {t.rich(`${app}.steps`, { li: (words) => <li>{words}</li> })}
            </ol>
            <p className="mt-3">
              <span className="font-medium text-text">{t('delay')}.</span> {t(`${app}.delay`)}
            </p>
          </Disclosure>
        ))}
      </div>
      <p className="mt-4 text-sm text-text-muted">{t('twice')}</p>
    </SettingsSection>
  )
}
