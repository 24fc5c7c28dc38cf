import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#ui/button-link.tsx'
import { LandingSection } from './landing-section.tsx'

const POINTS = ['page', 'hours', 'mail', 'clock'] as const

/** For coaches: what they get, and where to apply. The one dyed panel of the page; the footer follows it at once. */
export async function LandingCoaches() {
  const t = await getTranslations('Landing.coaches')
  return (
    <div className="-mb-14 mt-16 bg-dyed text-on-dyed desk:-mb-24 desk:mt-26">
      <LandingSection title={t('title')} className="py-12 desk:py-18">
        <p className="max-w-144 font-serif text-[1.125rem]/7.25 text-pretty">{t('text')}</p>
        <ul className="my-7 grid gap-x-10 desk:grid-cols-2">
          {POINTS.map((point) => (
            <li key={point} className="border-dyed-line border-t py-2.75">
              {t(`points.${point}`)}
            </li>
          ))}
        </ul>
        <ButtonLink href="/coach/apply" variant="linen" size="lg" prefetch={false}>
          {t('apply')}
        </ButtonLink>
      </LandingSection>
    </div>
  )
}
