import { getTranslations } from 'next-intl/server'
import { TapestryBand } from '#ui/cloth/tapestry-band.tsx'
import { weeks } from './landing-weeks.ts'

/** Where the notes stand: weeks 2, 6, 10 and 14 of the sixteen woven ones and the one to come. */
const NOTES = [
  { key: 'w2', place: 'left-[5.88%]' },
  { key: 'w6', place: 'left-[29.41%]' },
  { key: 'w10', place: 'left-[52.94%]' },
  { key: 'w14', place: 'left-[76.47%]' },
] as const

/** An example of what weeks of coaching amount to, as cloth from edge to edge, and what its threads stand for. */
export async function LandingCloth() {
  const t = await getTranslations('Landing.cloth')
  return (
    <section aria-label={t('label')}>
      <TapestryBand weeks={weeks} label={t('picture')} />
      <div className="relative h-24 max-desk:hidden">
        {NOTES.map(({ key, place }) => (
          <p
            key={key}
            className={`absolute top-0 max-w-52.5 border-border-strong border-l pt-3.5 pl-2.5 text-sm/4.5 ${place}`}
          >
            <strong className="block font-semibold">{t(`notes.${key}.week`)}</strong>
            <span className="text-text-muted">{t(`notes.${key}.text`)}</span>
          </p>
        ))}
      </div>
      <p className="px-4 pt-3 text-sm text-text-muted desk:hidden">{t('key')}</p>
    </section>
  )
}
