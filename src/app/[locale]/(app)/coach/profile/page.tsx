import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words } from '#client/words.tsx'
import { coaches } from '#features/coaches/components/api.ts'
import { ProfileEditor } from '#features/coaches/components/profile-editor.tsx'
import { PrivateLink } from '#features/coaches/link/components/private-link.tsx'
import { ListingChoice } from '#features/coaches/listing/components/listing-choice.tsx'
import { LISTINGS } from '#features/coaches/listing/rules.ts'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { MoreLink } from '#ui/more-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('CoachProfile'))('title') }
}

export default async function CoachProfilePage() {
  const [t, profile, link, { directory }, heard] = await Promise.all([
    getTranslations('CoachProfile'),
    coaches.mine({}),
    coaches.link({}),
    readPractice(),
    headers(),
  ])
  const listing = LISTINGS.find((one) => one === profile?.status)
  if (!profile || !listing) notFound()
  const address = `${heard.get('host')}/coaches/${profile.handle}`
  return (
    <Words of={['CoachProfile', 'PrivateLink']}>
      <PageHeader
        title={t(`heading.${listing}`)}
        lead={
          listing === 'paused' ? (
            t('leadPaused')
          ) : (
            <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              {listing === 'listed' ? <span className="break-all">{address}</span> : <span>{t('leadUnlisted')}</span>}
              <MoreLink href={`/coaches/${profile.handle}`}>{t(`open.${listing}`)}</MoreLink>
            </span>
          )
        }
      />
      <div className="mb-14 grid grid-cols-1 items-start gap-x-14 gap-y-12 desk:grid-cols-2">
        <ListingChoice key={listing} kept={listing} directory={directory} />
        <PrivateLink link={link} paused={listing === 'paused'} />
      </div>
      <ProfileEditor initial={profile} now={Date.now()} />
    </Words>
  )
}
