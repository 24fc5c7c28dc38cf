import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words } from '#client/words.tsx'
import { coaches } from '#features/coaches/components/api.ts'
import { ListingSwitch } from '#features/coaches/components/listing-switch.tsx'
import { ProfileEditor } from '#features/coaches/components/profile-editor.tsx'
import { MoreLink } from '#ui/more-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('CoachProfile'))('title') }
}

export default async function CoachProfilePage() {
  const [t, profile] = await Promise.all([getTranslations('CoachProfile'), coaches.mine({})])
  if (!profile) notFound()
  const paused = profile.status !== 'listed'
  return (
    <Words of={['CoachProfile']}>
      <PageHeader
        title={paused ? t('headingPaused') : t('headingListed')}
        lead={paused ? t('leadPaused') : <MoreLink href={`/coaches/${profile.handle}`}>{t('publicPage')}</MoreLink>}
        actions={<ListingSwitch paused={paused} />}
      />
      <ProfileEditor initial={profile} now={Date.now()} />
    </Words>
  )
}
