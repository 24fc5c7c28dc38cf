'use client'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useProblem } from '#client/problem.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Link } from '#ui/link.tsx'
import { coaches } from '../../components/api.ts'
import { ProfileSummary } from '../../components/profile-summary.tsx'
import type { OwnProfile } from '../../input.ts'
import type { Missing } from '../../rules.ts'
import { missingFrom, SHORTEST_BIO } from '../../rules.ts'
import { addressOf } from './steps.ts'
import { WizardFoot } from './wizard-foot.tsx'

const STEP_OF: Record<Missing, 'you' | 'work'> = {
  name: 'you',
  headline: 'you',
  languages: 'you',
  bio: 'work',
  specialties: 'work',
}

/** The last look before the application is handed in. */
export function SendForm({ profile }: { profile: OwnProfile }) {
  const t = useTranslations('CoachApplication')
  const words = useTranslations('CoachProfile')
  const router = useRouter()
  const problem = useProblem()
  const [failure, setFailure] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [refreshing, refresh] = useTransition()
  const missing = missingFrom(profile)
  async function send() {
    setSending(true)
    setFailure(null)
    try {
      await coaches.submit({})
    } catch (error) {
      setFailure(problem(error))
    }
    setSending(false)
    refresh(() => router.refresh())
  }
  return (
    <>
      {missing.length > 0 && (
        <Banner tone="warning" title={t('send.missing')} className="mb-7">
          <ul className="mt-1 list-disc pl-4.5">
            {missing.map((field) => (
              <li key={field}>
                <Link href={addressOf(STEP_OF[field])} className="underline">
                  {words(`missing.${field}`, { least: SHORTEST_BIO })}
                </Link>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <ProfileSummary profile={profile} />
      {failure && (
        <div role="alert" className="mt-5">
          <FieldError>{failure}</FieldError>
        </div>
      )}
      <WizardFoot
        back={
          <ButtonLink href={addressOf('work')} variant="ghost" icon={<ArrowLeft size={16} />}>
            {t('steps.work')}
          </ButtonLink>
        }
      >
        <ButtonLink href="/home" variant="ghost" size="lg">
          {t('later')}
        </ButtonLink>
        <Button
          variant="primary"
          size="lg"
          disabled={missing.length > 0}
          loading={sending || refreshing}
          loadingLabel={t('send.sending')}
          onClick={send}
        >
          {t('send.action')}
        </Button>
      </WizardFoot>
    </>
  )
}
