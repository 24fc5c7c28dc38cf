import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import type { OwnProfile } from '../../input.ts'
import { BeginButton } from './begin-button.tsx'
import { addressOf } from './steps.ts'
import { WizardFoot } from './wizard-foot.tsx'

/** What an application is, or why the last one was declined. */
export function About({ profile }: { profile: OwnProfile | null }) {
  const t = useTranslations('CoachApplication')
  const declined = profile?.status === 'declined'
  const parts = ['you', 'work', 'send'] as const
  return (
    <>
      {declined && profile.declineReason && (
        <blockquote className="type-reading mb-9 whitespace-pre-line border-border border-y py-5">
          {profile.declineReason}
        </blockquote>
      )}
      <ol className="border-border border-t">
        {parts.map((part, at) => (
          <li key={part} className="grid grid-cols-[2rem_1fr] gap-2 border-border border-b py-4">
            <span className="type-group text-text-muted">{at + 1}</span>
            <div>
              <h2 className="type-group">{t(`steps.${part}`)}</h2>
              <p className="mt-0.5 text-text-muted">{t(`about.${part}`)}</p>
            </div>
          </li>
        ))}
      </ol>
      {profile ? (
        <WizardFoot>
          <ButtonLink href={addressOf('you')} variant="primary" size="lg">
            {declined ? t('declined.change') : t('about.goOn')}
          </ButtonLink>
        </WizardFoot>
      ) : (
        <BeginButton />
      )}
    </>
  )
}
