import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternates } from '#client/alternates.ts'
import { LandingCloth } from '#features/practice/components/landing-cloth.tsx'
import { LandingCoaches } from '#features/practice/components/landing-coaches.tsx'
import { LandingHero } from '#features/practice/components/landing-hero.tsx'
import { LandingSection } from '#features/practice/components/landing-section.tsx'
import { LandingSteps } from '#features/practice/components/landing-steps.tsx'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { readFacets } from '#features/search/directory/components/api.ts'
import { FreeList } from '#features/search/directory/components/free-list.tsx'
import { readerOf } from '#features/search/directory/components/reader.ts'
import { firstOf, readSoonest } from '#features/search/directory/components/soonest.ts'

type Props = { params: Promise<{ locale: string }> }

const WEEK_MS = 7 * 86_400_000

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ locale }, t, { name }] = await Promise.all([params, getTranslations('Landing'), readPractice()])
  return {
    title: { absolute: t('title', { practice: name }) },
    description: t('description', { practice: name }),
    alternates: await alternates('/', locale),
  }
}

export default async function LandingPage({ params }: Props) {
  const { locale } = await params
  const [t, reader, practice, { coaches }, soonest] = await Promise.all([
    getTranslations('Landing'),
    readerOf(locale),
    readPractice(),
    readFacets(),
    readSoonest(4),
  ])
  const now = Date.now()
  const thisWeek = soonest.every((coach) => firstOf(coach) < now + WEEK_MS)
  const title = soonest.length === 0 ? t('freeNone') : thisWeek ? t('freeWeek') : t('freeNext')
  return (
    <main id="main" tabIndex={-1}>
      <LandingHero {...{ locale, coaches }} practice={practice.name} />
      <LandingCloth />
      <LandingSteps freeUntilMin={practice.freeUntilMin} />
      <LandingSection title={title} className="pt-14 desk:pt-22">
        <FreeList coaches={soonest} total={coaches} {...{ now, reader }} />
      </LandingSection>
      <LandingCoaches />
    </main>
  )
}
