import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternates } from '#client/alternates.ts'
import { LandingCloth } from '#features/practice/components/landing-cloth.tsx'
import { LandingCoaches } from '#features/practice/components/landing-coaches.tsx'
import { LandingHero } from '#features/practice/components/landing-hero.tsx'
import { LandingSection } from '#features/practice/components/landing-section.tsx'
import { LandingSteps } from '#features/practice/components/landing-steps.tsx'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { directory as coachesApi } from '#features/search/directory/components/api.ts'
import { FreeList } from '#features/search/directory/components/free-list.tsx'
import { readerOf } from '#features/search/directory/components/reader.ts'
import { firstOf, hasTime } from '#features/search/directory/components/soonest.ts'

type Props = { params: Promise<{ locale: string }> }

const WEEK_MS = 7 * 86_400_000

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ locale }, t, { name, directory }] = await Promise.all([params, getTranslations('Landing'), readPractice()])
  return {
    title: { absolute: t(directory ? 'title' : 'titleAlone', { practice: name }) },
    description: t(directory ? 'description' : 'descriptionAlone', { practice: name }),
    alternates: await alternates('/', locale),
  }
}

export default async function LandingPage({ params }: Props) {
  const { locale } = await params
  const [t, reader, { name, freeUntilMin, directory }, { items, coaches }] = await Promise.all([
    getTranslations('Landing'),
    readerOf(locale),
    readPractice(),
    coachesApi.soonest({}),
  ])
  const now = Date.now()
  const soonest = items.filter(hasTime)
  const thisWeek = soonest.every((coach) => firstOf(coach) < now + WEEK_MS)
  const title = soonest.length === 0 ? t('freeNone') : thisWeek ? t('freeWeek') : t('freeNext')
  return (
    <main id="main" tabIndex={-1}>
      <LandingHero {...{ locale, coaches, directory }} practice={name} only={coaches === 1 ? items[0] : undefined} />
      <LandingCloth />
      <LandingSteps {...{ freeUntilMin, directory }} />
      {(directory || coaches > 0) && (
        <LandingSection title={title} className="pt-14 desk:pt-22">
          <FreeList coaches={soonest} total={coaches} {...{ directory, now, reader }} />
        </LandingSection>
      )}
      {directory && <LandingCoaches />}
    </main>
  )
}
