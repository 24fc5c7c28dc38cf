import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { availability } from '#features/availability/components/api.ts'
import { ScheduleEditor } from '#features/availability/components/schedule-editor.tsx'
import { coaches } from '#features/coaches/components/api.ts'
import { offerings } from '#features/offerings/components/api.ts'
import { Banner } from '#ui/banner.tsx'
import { BannerAction } from '#ui/banner-action.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Availability'))('title') }
}

export default async function AvailabilityPage() {
  const [t, me, schedule, coach, offered] = await Promise.all([
    getTranslations('Availability'),
    accounts.me({}),
    availability.mine({}),
    coaches.mine({}),
    offerings.mine({}),
  ])
  const bookable = offered
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, name, minutes }) => ({ id, name, minutes }))
  const { savedAt: _, ...hours } = schedule
  const preview = await availability.preview({ ...hours, minutes: bookable[0]?.minutes, days: 14 })
  const reader = { locale: me.locale, zone: schedule.zone, hourCycle: me.hourCycle }
  return (
    <Words of={['Availability']}>
      {coach?.status === 'paused' && (
        <Banner
          tone="warning"
          title={t('paused.title')}
          action={<BannerAction href="/coach/profile">{t('paused.action')}</BannerAction>}
          className="mb-6"
        >
          {t('paused.text')}
        </Banner>
      )}
      {bookable.length === 0 && (
        <Banner
          tone="info"
          title={t('nothing.title')}
          action={<BannerAction href="/coach/offerings">{t('nothing.action')}</BannerAction>}
          className="mb-6"
        >
          {t('nothing.text')}
        </Banner>
      )}
      <ScheduleEditor
        initial={schedule}
        preview={preview}
        bookable={bookable}
        reader={reader}
        now={Date.now()}
        publicPage={coach?.status === 'listed' ? `/coaches/${coach.handle}` : null}
      />
    </Words>
  )
}
