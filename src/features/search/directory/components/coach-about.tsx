import { getTranslations } from 'next-intl/server'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { Link } from '#ui/link.tsx'
import type { CoachPage } from '../input.ts'
import { directoryPath } from './asked.ts'

/** What a coach writes of themselves, as plain paragraphs, and what they work on; that leads to who else does, in the directory. */
export async function CoachAbout({ coach, listed }: Pick<CoachPage, 'coach' | 'listed'>) {
  const [t, { directory }] = await Promise.all([getTranslations('CoachPage'), readPractice()])
  const paragraphs = coach.bio.split(/\n\s*\n/).filter((text) => text.trim())
  if (paragraphs.length === 0 && coach.specialties.length === 0) return null
  return (
    <section className="mt-10 desk:mt-14">
      <h2 className="type-section mb-4">{t.rich('about', { name: coach.name, bdi: (words) => <bdi>{words}</bdi> })}</h2>
      <div className="flex max-w-(--reading-max) flex-col gap-4 font-serif text-[1.125rem]/7.5">
        {paragraphs.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text have no other name, and never move
          <p key={at} dir="auto" className="whitespace-pre-line break-words">
            {text}
          </p>
        ))}
      </div>
      {coach.specialties.length > 0 && (
        <dl className="mt-7 grid gap-x-4 border-border border-t py-3 desk:grid-cols-[7rem_minmax(0,1fr)]">
          <dt className="font-medium">{t('worksOn')}</dt>
          <dd>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {coach.specialties.map((specialty) => (
                <li key={specialty} className="min-w-0">
                  {listed && directory ? (
                    <Link
                      href={directoryPath({ specialty: [specialty] })}
                      prefetch={false}
                      className="hit-area break-words text-text-muted underline decoration-border-strong underline-offset-3 hover:text-text"
                    >
                      <bdi>{specialty}</bdi>
                    </Link>
                  ) : (
                    <bdi className="break-words text-text-muted">{specialty}</bdi>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      )}
    </section>
  )
}
