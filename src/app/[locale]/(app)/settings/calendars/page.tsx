import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { accounts } from '#features/accounts/components/api.ts'
import { SettingsPage } from '#features/accounts/components/settings/settings-page.tsx'
import { calendars } from '#features/calendars/components/api.ts'
import { AppSteps } from '#features/calendars/components/app-steps.tsx'
import { FeedSection } from '#features/calendars/components/feed-section.tsx'
import { FindAddress } from '#features/calendars/components/find-address.tsx'
import { OutsideSection } from '#features/calendars/components/outside-section.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Settings'))('nav.calendars') }
}

export default async function CalendarsPage() {
  const [t, me, feed] = await Promise.all([getTranslations('Calendars'), accounts.me({}), calendars.feed({})])
  const outside = me.kind === 'coach' ? await calendars.outside({}) : null
  const now = outside?.now ?? Date.now()
  return (
    <SettingsPage
      current="calendars"
      title={t(`title.${feed.on ? (feed.lastReadAt ? 'read' : 'waiting') : 'off'}`)}
      lead={t(outside ? 'lead.coach' : 'lead.client')}
      words={['Calendars']}
    >
      <FeedSection feed={feed} reader={me} now={now} />
      <AppSteps />
      {outside && <OutsideSection given={outside} reader={me} help={<FindAddress />} />}
    </SettingsPage>
  )
}
