import { getTranslations } from 'next-intl/server'
import { LandingSection } from './landing-section.tsx'

type Props = {
  /** Until when cancelling is free, in minutes before the start. */
  freeUntilMin: number
  /** Where there is none, nobody has to be found first. */
  directory: boolean
}

/** How it goes, in three steps. */
export async function LandingSteps({ freeUntilMin, directory }: Props) {
  const t = await getTranslations('Landing')
  const hours = Math.round(freeUntilMin / 60)
  return (
    <LandingSection title={t('how')} className="pt-14">
      <ol className="grid gap-7 desk:grid-cols-3 desk:gap-10">
        {([directory ? 'find' : 'meet', 'pick', 'confirm'] as const).map((step) => (
          <li key={step} className="border-text border-t pt-3.5">
            <h3 className="type-group">{t(`steps.${step}.title`)}</h3>
            <p className="mt-2 text-md text-text-muted">{t(`steps.${step}.text`, { hours })}</p>
          </li>
        ))}
      </ol>
    </LandingSection>
  )
}
