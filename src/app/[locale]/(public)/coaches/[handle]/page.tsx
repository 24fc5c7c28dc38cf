import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { alternates } from '#client/alternates.ts'
import { codeOf } from '#client/api-error.ts'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { readCoach } from '#features/search/directory/components/api.ts'
import { CoachAbout } from '#features/search/directory/components/coach-about.tsx'
import { CoachCertifications } from '#features/search/directory/components/coach-certifications.tsx'
import { CoachData } from '#features/search/directory/components/coach-data.tsx'
import { CoachHeader } from '#features/search/directory/components/coach-header.tsx'
import { CoachOfferings } from '#features/search/directory/components/coach-offerings.tsx'
import { CoachRail } from '#features/search/directory/components/coach-rail.tsx'
import { readerOf } from '#features/search/directory/components/reader.ts'

type Props = { params: Promise<{ locale: string; handle: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, handle } = await params
  const [t, { coach, listed }] = await Promise.all([getTranslations('CoachPage'), coachAt(handle)])
  return {
    title: t('title', { name: coach.name }),
    description: [coach.headline, coach.specialties.join(', ')].filter(Boolean).join('. '),
    // Whoever is not listed is in no search engine either.
    ...(listed
      ? { alternates: await alternates(`/coaches/${coach.handle}`, locale) }
      : { robots: { index: false, follow: false } }),
  }
}

export default async function CoachProfilePage({ params }: Props) {
  const { locale, handle } = await params
  const page = await coachAt(handle)
  const [reader, { freeUntilMin }] = await Promise.all([readerOf(locale), readPractice()])
  const now = Date.now()
  return (
    // The order in the document is the one on phones, so that nothing moves while the page comes in.
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto max-w-312 px-4 pt-5 desk:grid desk:grid-cols-[minmax(0,1fr)_23rem] desk:grid-rows-[auto_1fr] desk:items-start desk:gap-x-10 desk:px-12 desk:pt-10 rail:gap-x-20"
    >
      {page.listed && <CoachData {...page} />}
      <div className="min-w-0">
        <CoachHeader {...page} {...{ locale, now }} />
      </div>
      <CoachRail {...{ page, now, reader }} />
      <div className="min-w-0">
        <CoachAbout {...page} />
        <CoachOfferings {...page} {...{ locale, freeUntilMin }} />
        <CoachCertifications {...page} />
      </div>
    </main>
  )
}

/** The coach of this address; whoever is unlisted has a page for those who may find them, whoever is paused has none. */
async function coachAt(handle: string) {
  try {
    return await readCoach(handle)
  } catch (error) {
    if (['not_found', 'invalid_input'].includes(codeOf(error))) notFound()
    throw error
  }
}
