import Clock from 'lucide-react/icons/clock'
import Languages from 'lucide-react/icons/languages'
import MapPin from 'lucide-react/icons/map-pin'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { cityOf, zoneOffset } from '#client/format.ts'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { KeepCoach } from '#features/search/favourites/components/keep-coach.tsx'
import { Portrait } from '#ui/portrait.tsx'
import type { CoachPage } from '../input.ts'
import { CoachRating } from './coach-rating.tsx'
import { capital, languagesLine } from './languages.ts'

type Props = CoachPage & { locale: string; now: number }

/** Who this is: name and cloth, the headline, and the facts one asks for first. */
export async function CoachHeader({ coach, offerings, rating, listed, locale, now }: Props) {
  const [t, { directory }] = await Promise.all([getTranslations('CoachPage'), readPractice()])
  const places = [...new Set(offerings.map(({ place }) => place))].map((place) => t(`places.${place}`))
  const where = new Intl.ListFormat(locale, { type: 'disjunction' }).format(places)
  return (
    <>
      <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-4 desk:grid-cols-[9.5rem_minmax(0,1fr)] desk:gap-8">
        <Portrait id={coach.id} name={coach.name} />
        <div className="relative min-w-0 pr-11">
          <h1 className="break-words font-serif text-[2rem]/9 tracking-(--tracking-display) [font-weight:420] desk:text-5xl">
            <bdi>{coach.name}</bdi>
          </h1>
          <p
            dir="auto"
            className="mt-1 break-words font-serif text-[1.0625rem]/6 text-balance text-text-muted [font-weight:420] desk:mt-2 desk:text-2xl/8 desk:tracking-[-0.012em]"
          >
            {coach.headline}
          </p>
          {/* Those whom one keeps are found in the directory. */}
          {listed && directory && (
            <KeepCoach coach={coach} here={`/coaches/${coach.handle}`} className="absolute! top-0 right-0" />
          )}
        </div>
      </div>
      <dl className="mt-5 flex flex-col gap-x-6 gap-y-2 border-border border-y py-3.5 text-text-muted desk:mt-7 desk:flex-row desk:flex-wrap">
        {rating && (
          <div>
            <dt className="sr-only">{t('rating')}</dt>
            <dd>
              <CoachRating {...{ rating, locale }} />
            </dd>
          </div>
        )}
        {coach.languages.length > 0 && (
          <Fact icon={<Languages size={16} />} name={t('languages')}>
            {languagesLine(coach.languages, locale)}
          </Fact>
        )}
        {places.length > 0 && (
          <Fact icon={<MapPin size={16} />} name={t('places.label')}>
            {capital(where, locale)}
          </Fact>
        )}
        <Fact icon={<Clock size={16} />} name={t('zoneLabel')}>
          {t('zone', { city: cityOf(coach.zone), offset: zoneOffset(coach.zone, now, locale) })}
        </Fact>
      </dl>
    </>
  )
}

function Fact({ icon, name, children }: { icon: ReactNode; name: string; children: string }) {
  return (
    <div className="inline-flex items-center gap-1.75">
      {icon}
      <dt className="sr-only">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
