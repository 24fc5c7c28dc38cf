import type { Metadata } from 'next'
import { headers } from 'next/headers'
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
  const [t, profile, heard] = await Promise.all([getTranslations('CoachProfile'), coaches.mine({}), headers()])
  if (!profile) notFound()
  const address = `${heard.get('host')}/coaches/${profile.handle}`
  const paused = profile.status !== 'listed'
  return (
    <Words of={['CoachProfile']}>
      <PageHeader
        title={paused ? t('headingPaused') : t('headingListed')}
        lead={
          paused ? (
            t('leadPaused')
          ) : (
            <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span className="break-all">{address}</span>
              <MoreLink href={`/coaches/${profile.handle}`}>{t('publicPage')}</MoreLink>
            </span>
          )
        }
        actions={<ListingSwitch paused={paused} />}
      />
      <ProfileEditor initial={profile} now={Date.now()} />
    </Words>
  )
}
