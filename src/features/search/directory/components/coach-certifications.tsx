import { getTranslations } from 'next-intl/server'
import { CERTIFICATIONS } from '#features/coaches/rules.ts'
import type { CoachPage } from '../input.ts'

/** What a coach says they hold. It is their word, and the page says so. */
export async function CoachCertifications({ coach }: Pick<CoachPage, 'coach'>) {
  if (coach.certifications.length === 0) return null
  const t = await getTranslations('CoachPage')
  return (
    <section className="mt-10 desk:mt-14">
      <h2 className="type-section mb-4">{t('certifications')}</h2>
      <ul className="border-border border-t">
        {coach.certifications.map((held) => {
          const full = CERTIFICATIONS.find(({ value }) => value === held)?.name
          return (
            <li key={held} className="border-border border-b py-3.5">
              <p dir="auto" className="break-words font-medium">
                {held}
              </p>
              {full && <p className="text-sm text-text-muted">{full}</p>}
            </li>
          )
        })}
      </ul>
      <p className="mt-3 text-sm text-text-muted">
        {t.rich('selfDeclared', { name: coach.name, bdi: (words) => <bdi>{words}</bdi> })}
      </p>
    </section>
  )
}
