import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { availability } from '#features/availability/components/api.ts'
import { coaches } from '#features/coaches/components/api.ts'
import { offerings } from '#features/offerings/components/api.ts'
import { sessions } from '#features/sessions/components/api.ts'
import { OwnHours } from '#features/sessions/conflicts/components/own-hours.tsx'
import { Banner } from '#ui/banner.tsx'
import { BannerAction } from '#ui/banner-action.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Availability'))('title') }
}

export default async function AvailabilityPage() {
  const [t, locale, me, schedule, coach, offered, ahead] = await Promise.all([
    getTranslations('Availability'),
    getLocale(),
    accounts.me({}),
    availability.mine({}),
    coaches.mine({}),
    offerings.mine({}),
    sessions.list({ list: 'upcoming', limit: 100 }),
  ])
  const bookable = offered
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, name, minutes }) => ({ id, name, minutes }))
  const { savedAt: _, ...hours } = schedule
  const preview = await availability.preview({ ...hours, minutes: bookable[0]?.minutes, days: 28 })
  const booked = ahead.items
    .filter(({ side }) => side === 'coach')
    .map(({ id, name, startsAt, endsAt, with: other }) => ({ id, name, startsAt, endsAt, with: other?.name ?? null }))
  const reader = { locale, zone: me.zone, hourCycle: me.hourCycle }
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
      <OwnHours
        initial={schedule}
        preview={preview}
        bookable={bookable}
        booked={booked}
        reader={reader}
        now={Date.now()}
        publicPage={coach && coach.status !== 'paused' ? `/coaches/${coach.handle}` : null}
      />
    </Words>
  )
}
